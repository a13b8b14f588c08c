import { describe, expect, it } from '@jest/globals';
import { report, taxCodes } from '../support/small-world.js';
import { unharmedApi } from '../support/unharmed.js';

const api = unharmedApi();

describe('changes that are refused', () => {
  interface Payload {
    readonly created: number;
    readonly rejected: number;
    readonly userErrors: readonly {
      readonly code: string;
      readonly suggestion: string | null;
      readonly path: string[];
    }[];
  }
  const change = async (name: string, input: object): Promise<Payload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${name}(input: $input) { created rejected userErrors { code suggestion path } } }`;
    const answer = await api().send<Record<string, Payload>>(query, { input });
    expect(answer.errors).toEqual([]);
    return answer.data![name]!;
  };
  const refused = async (name: string, input: object): Promise<string[]> => {
    const payload = await change(name, input);
    expect(payload.created).toBe(0);
    return payload.userErrors.map(({ code }) => code);
  };
  const good = report(taxCodes[0], 5, '2024-H1');
  const ofUnit = {
    ...good,
    form: 'unit_half_year',
    values: [{ measure: 'inspections', value: 1 }],
  };
  const ofOrganization = {
    ...good,
    form: 'organization_half_year',
    values: [{ measure: 'cadres', value: 1 }],
  };
  const values = (value: number, measure = 'workers') => ({
    ...good,
    values: [{ measure, value }],
  });
  const push = (...reports: object[]): [string, object] => [
    'submitReports',
    { idempotencyKey: 'bad', reports },
  ];
  const open = (...units: object[]): [string, object] => ['reorganizeUnits', { open: units }];
  const zone = {
    code: 'zone_d',
    kind: 'ZONE',
    zoneKind: 'INDUSTRIAL',
    nameVi: 'Khu D',
    nameEn: 'D',
    parent: 'zones',
    openedOn: '2020-01-01',
  };
  const firm = {
    taxCode: '9900000055',
    name: 'Công ty Năm',
    unit: 'zone_a',
    openedOn: '2020-01-01',
  };
  const register = (...enterprises: object[]): [string, object] => [
    'registerEnterprises',
    { enterprises },
  ];

  it.each<[string, [string, object], string[]]>([
    ['an unknown form', push({ ...good, form: 'enterprise_half_yaer' }), ['UNKNOWN_FORM']],
    ['an unknown measure', push(values(1, 'workerz')), ['UNKNOWN_FIELD', 'FIELD_MISSING']],
    ['a negative number', push(values(-1)), ['OUT_OF_BOUNDS']],
    ['half a person', push(values(1.5)), ['NOT_WHOLE']],
    ['2^53 + 1', push(values(2 ** 53)), ['OUT_OF_BOUNDS']],
    ['a period of another grain', push({ ...good, period: '2024' }), ['PERIOD_NOT_OF_GRAIN']],
    ['a period that is none', push({ ...good, period: '2024-H3' }), ['INVALID_PERIOD']],
    ['a period that has not begun', push({ ...good, period: '2030-H1' }), ['PERIOD_NOT_BEGUN']],
    [
      'an unknown reporter',
      push({ ...good, reporter: { enterprise: '9900000055' } }),
      ['UNKNOWN_REPORTER'],
    ],
    [
      'a unit that does not fill in the form',
      push({ ...good, reporter: { unit: 'zones' } }),
      ['REPORTER_KIND_NOT_OF_FORM'],
    ],
    ['the same report twice', push(good, good), ['DUPLICATE_REPORT']],
    ['a note with a NUL byte', push({ ...good, note: 'a\u0000' }), ['INVALID_NOTE']],
    [
      'codes with NUL bytes',
      push({ ...good, form: '\u0000', reporter: { unit: '\u0000' } }),
      ['UNKNOWN_FORM'],
    ],
    [
      'a reporter with NUL bytes',
      push({ ...good, reporter: { enterprise: '\u0000' } }),
      ['INVALID_TAX_CODE'],
    ],
    [
      'an official unit with NUL bytes',
      push({ ...ofUnit, reporter: { officialUnit: { scheme: '\u0000', code: '\u0000' } } }),
      ['UNKNOWN_REPORTER'],
    ],
    [
      'a unit with NUL bytes',
      push({ ...ofUnit, reporter: { unit: '\u0000' } }),
      ['UNKNOWN_REPORTER'],
    ],
    [
      'an organization with NUL bytes',
      push({ ...ofOrganization, reporter: { organization: '\u0000' } }),
      ['UNKNOWN_REPORTER'],
    ],
    ['no report', push(), ['ROW_COUNT']],
    ['too many reports', push(...Array.from({ length: 5001 }, () => good)), ['ROW_COUNT']],
    [
      'a key with a NUL byte',
      ['submitReports', { idempotencyKey: '\u0000', reports: [good] }],
      ['INVALID_IDEMPOTENCY_KEY'],
    ],
    [
      'a key that was used for something else',
      ['submitReports', { idempotencyKey: 'world', reports: [good] }],
      ['IDEMPOTENCY_KEY_REUSED'],
    ],
    [
      'a unit in a circle',
      open(
        { ...zone, code: 'p', parent: 'q', kind: 'BLOC', zoneKind: null },
        { ...zone, code: 'q', parent: 'p', kind: 'BLOC', zoneKind: null },
      ),
      ['PLACEMENT_CYCLE', 'PLACEMENT_CYCLE'],
    ],
    [
      'a unit that is there with other attributes',
      open({ ...zone, code: 'zone_a' }),
      ['UNIT_EXISTS', 'UNIT_EXISTS', 'UNIT_EXISTS'],
    ],
    [
      'an official code that another unit has',
      open({ ...zone, officialCodes: [{ scheme: 'state', code: '70', from: '2000-01-01' }] }),
      ['OFFICIAL_CODE_TAKEN'],
    ],
    ['a day that the calendar lacks', open({ ...zone, openedOn: '2023-02-30' }), ['INVALID_DATE']],
    ['an unknown parent', open({ ...zone, parent: 'zonez' }), ['UNKNOWN_UNIT']],
    ['a name with a NUL byte', open({ ...zone, nameVi: 'a\u0000' }), ['INVALID_NAME']],
    [
      'an official code with a NUL byte',
      open({ ...zone, officialCodes: [{ scheme: 'state', code: '\u0000', from: '2000-01-01' }] }),
      ['INVALID_NAME'],
    ],
    [
      'a legal basis with a NUL byte',
      ['reorganizeUnits', { open: [zone], legalBasis: '\u0000' }],
      ['INVALID_TEXT'],
    ],
    [
      'a tax code with a wrong digit',
      register({ ...firm, taxCode: '9900000056' }),
      ['TAX_CODE_CHECK'],
    ],
    ['a number of a person', register({ ...firm, taxCode: '001099000001' }), ['PERSONAL_TAX_CODE']],
    ['an unknown member', register({ ...firm, ownership: 'FOREIN' }), ['UNKNOWN_MEMBER']],
    ['an enterprise in an unknown unit', register({ ...firm, unit: 'zonez' }), ['UNKNOWN_UNIT']],
    ['a name of NUL bytes', register({ ...firm, name: '\u0000' }), ['INVALID_NAME']],
    ['a unit code with a NUL byte', register({ ...firm, unit: '\u0000' }), ['UNKNOWN_UNIT']],
    ['the same enterprise twice', register(firm, firm), ['DUPLICATE_ROW']],
    [
      'a relocation to nowhere',
      [
        'moveEnterprises',
        { enterprises: [{ taxCode: taxCodes[0], to: 'zonez', on: '2024-01-01' }] },
      ],
      ['UNKNOWN_UNIT'],
    ],
    [
      'a closing before the opening',
      ['closeEnterprises', { enterprises: [{ taxCode: taxCodes[0], on: '1990-01-01' }] }],
      ['CLOSED_BEFORE_OPENING'],
    ],
    [
      'an organization with two homes',
      [
        'registerOrganizations',
        {
          organizations: [
            {
              code: 'o',
              kind: 'PARTY',
              name: 'O',
              unit: 'zones',
              enterprise: taxCodes[0],
              foundedOn: '2020-01-01',
            },
          ],
        },
      ],
      ['ONE_HOME'],
    ],
    [
      'a dissolution of an unknown organization',
      ['dissolveOrganizations', { organizations: [{ code: 'union_2', on: '2024-01-01' }] }],
      ['UNKNOWN_ORGANIZATION'],
    ],
    [
      'codes of organizations with NUL bytes',
      ['dissolveOrganizations', { organizations: [{ code: '\u0000', on: '2024-01-01' }] }],
      ['INVALID_ORGANIZATION_CODE'],
    ],
  ])('%s', async (_name, [mutation, input], codes) => {
    expect(await refused(mutation, input)).toEqual(codes);
  });

  it.each([['NaN'], ['Infinity'], ['-Infinity'], ['1e999'], ['"5"'], ['null'], ['true']])(
    'a value of %s',
    async (value) => {
      const body = `{"query":"mutation ($v: Float!) { submitReports(input: { idempotencyKey: \\"n\\", reports: [{ form: \\"enterprise_half_year\\", reporter: { enterprise: \\"${taxCodes[0]}\\" }, period: \\"2024-H1\\", values: [{ measure: \\"workers\\", value: $v }] }] }) { created } }","variables":{"v":${value}}}`;
      const answer = await api().post(body);
      expect(answer.status).toBe(400);
      expect(['MALFORMED_JSON', 'BAD_USER_INPUT']).toContain(answer.errors[0]?.extensions.code);
    },
  );

  it('numbers beyond all bounds written into the question', async () => {
    const answer = await api().send(
      `mutation { submitReports(input: { idempotencyKey: "n", reports: [{ form: "enterprise_half_year", reporter: { enterprise: "${taxCodes[0]}" }, period: "2024-H1", values: [{ measure: "workers", value: 1e999 }] }] }) { userErrors { code } } }`,
    );
    expect(answer.data).toEqual({ submitReports: { userErrors: [{ code: 'OUT_OF_BOUNDS' }] } });
  });

  it('tells all findings of all rows at once, and takes none', async () => {
    const payload = await change(...push(values(-1), good, values(1.5), { ...good, form: 'x' }));
    expect(payload.rejected).toBe(4);
    expect(payload.userErrors.map(({ code, path }) => [code, path[1]])).toEqual([
      ['OUT_OF_BOUNDS', '0'],
      ['NOT_WHOLE', '2'],
      ['UNKNOWN_FORM', '3'],
    ]);
  });
});

describe('names that look odd and are good', () => {
  it('a name with emoji, and one spelled with combining marks, are the same name in NFC', async () => {
    const name = 'Công ty Phở 🍜';
    const input = {
      dryRun: true,
      enterprises: [
        {
          taxCode: '9900000055',
          name: name.normalize('NFD'),
          unit: 'zone_a',
          openedOn: '2020-01-01',
        },
      ],
    };
    const query =
      'mutation ($input: RegisterEnterprisesInput!) { registerEnterprises(input: $input) { created userErrors { code } } }';
    expect((await api().send(query, { input })).data).toEqual({
      registerEnterprises: { created: 1, userErrors: [] },
    });
    const search = 'query ($s: String) { units(search: $s) { nodes { code } } }';
    expect((await api().send(search, { s: 'Bình Phước'.normalize('NFD') })).data).toEqual({
      units: { nodes: [{ code: 'binh_phuoc' }] },
    });
  });
});
