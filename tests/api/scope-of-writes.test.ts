import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutationActions } from '../../src/graphql/gate/required-actions.js';
import {
  alike,
  foreign,
  foreignWords,
  nowhere,
  own,
  startTwoProvinces,
  type Names,
  type TwoProvinces,
} from '../support/two-provinces.js';

let world: TwoProvinces;
beforeAll(async () => {
  world = await startTwoProvinces();
});
afterAll(() => world.close());

const since = { openedOn: '2021-01-01' };
const founded = { kind: 'TRADE_UNION', name: 'Công đoàn', foundedOn: '2021-02-01' };
const target = { metric: 'workers', horizon: '2026', bound: 'AT_LEAST', minimum: 1, basisVi: 'VB' };

/** Writes that name a thing. */
const writes: readonly [string, string, (names: Names) => object][] = [
  [
    'a report of an enterprise',
    'submitReports',
    ({ taxCode }) => reportOf({ enterprise: taxCode }),
  ],
  [
    'a report of an organization',
    'submitReports',
    (names) =>
      reportOf(
        { organization: names.organization },
        'organization_half_year',
        'trade_union_members',
      ),
  ],
  [
    'a report of a unit',
    'submitReports',
    ({ unit }) => reportOf({ unit }, 'unit_half_year', 'owner_meetings'),
  ],
  [
    'a report of a unit by its official code',
    'submitReports',
    (names) =>
      reportOf(
        { officialUnit: { scheme: 'state', code: names.officialCode } },
        'unit_half_year',
        'owner_meetings',
      ),
  ],
  [
    'a closing',
    'closeEnterprises',
    ({ taxCode }) => ({ enterprises: [{ taxCode, on: '2026-01-01' }] }),
  ],
  [
    'a relocation from there',
    'moveEnterprises',
    ({ taxCode }) => ({ enterprises: [{ taxCode, to: own.zone, on: '2026-01-01' }] }),
  ],
  [
    'a relocation to there',
    'moveEnterprises',
    ({ zone }) => ({ enterprises: [{ taxCode: own.taxCode, to: zone, on: '2026-01-01' }] }),
  ],
  [
    'another name',
    'registerEnterprises',
    ({ taxCode }) => ({ enterprises: [{ taxCode, name: 'Tên khác' }] }),
  ],
  [
    'an enterprise there',
    'registerEnterprises',
    ({ zone }) => ({ enterprises: [{ taxCode: '9900000055', name: 'Mới', unit: zone, ...since }] }),
  ],
  [
    'a founding there',
    'registerOrganizations',
    ({ unit }) => ({ organizations: [{ code: 'new_1', ...founded, unit }] }),
  ],
  [
    'a founding at an enterprise there',
    'registerOrganizations',
    ({ taxCode }) => ({ organizations: [{ code: 'new_2', ...founded, enterprise: taxCode }] }),
  ],
  [
    'coverage of an enterprise there',
    'registerOrganizations',
    ({ taxCode }) => ({
      organizations: [{ code: own.organization, covers: [{ enterprise: taxCode }] }],
    }),
  ],
  [
    'another name of an organization',
    'registerOrganizations',
    (names) => ({ organizations: [{ code: names.organization, name: 'Tên khác' }] }),
  ],
  [
    'a dissolution',
    'dissolveOrganizations',
    (names) => ({ organizations: [{ code: names.organization, on: '2026-01-01' }] }),
  ],
  [
    'a place in a hierarchy',
    'placeUnits',
    ({ zone }) => ({
      placements: [
        { hierarchy: 'line', unit: zone, parent: own.zone, from: '2024-01-01' },
        { hierarchy: 'line', unit: own.zone, parent: zone, from: '2024-01-01' },
      ],
    }),
  ],
  [
    'a unit below',
    'reorganizeUnits',
    ({ unit }) => ({
      open: [
        { code: 'new_unit', kind: 'COMMUNE', nameVi: 'Mới', nameEn: 'New', parent: unit, ...since },
      ],
    }),
  ],
  ['a target', 'setTargets', ({ unit }) => ({ targets: [{ unit, ...target }] })],
  [
    'a client',
    'createApiClient',
    ({ unit }) => ({ code: 'new_client', name: 'Mới', actions: ['READ'], unit }),
  ],
  ['a new key', 'rotateApiKey', ({ client }) => ({ code: client })],
  ['a revocation', 'revokeApiClient', ({ client }) => ({ code: client })],
  ['an acceptance', 'acceptSubmissions', (names) => ({ submissions: [decision(names)] })],
  [
    'a return',
    'returnSubmissions',
    (names) => ({ submissions: [{ ...decision(names), reasons: [{ text: 'Sai' }] }] }),
  ],
  ['a withdrawal', 'withdrawSubmission', (names) => decision(names)],
  [
    'a publication',
    'publishPeriod',
    ({ unit }) => ({
      code: 'new',
      units: { codes: [unit] },
      metrics: ['workers'],
      periods: ['2023'],
    }),
  ],
];

const decision = ({ submission }: Names) => ({ submissionId: submission, revision: 1 });

function reportOf(reporter: object, form = 'enterprise_half_year', measure = 'workers'): object {
  const values = [{ measure, value: 1 }];
  const key = JSON.stringify(reporter);
  return { idempotencyKey: key, reports: [{ form, reporter, period: '2025-H2', values }] };
}

const mutation = (name: string): string => {
  const rows = /Client|Key|publish/.test(name) ? '' : 'created updated results { row key status }';
  return `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
    ${rows} userErrors { code path row messageVi messageEn expected actual suggestion } } }`;
};

interface Told {
  readonly userErrors: readonly { readonly code: string }[];
}

describe('a write to what belongs to the other province is answered as if there were none', () => {
  it('by every mutation that is no definition', () => {
    const tried = new Set(writes.map(([, name]) => name));
    const untried = Object.keys(mutationActions).filter((name) => !tried.has(name));
    expect(untried.filter((name) => !name.startsWith('define'))).toEqual([]);
  });

  it.each(writes)('%s', async (_case, name, input) => {
    const ask = (names: Names) =>
      world.binhPhuoc.send<Record<string, Told>>(mutation(name), { input: input(names) });
    const [theirs, nobodys] = [await ask(foreign), await ask(nowhere)];
    expect(nobodys.data?.[name]?.userErrors.length).toBeGreaterThan(0);
    expect(alike(theirs, foreign)).toBe(alike(nobodys, nowhere));
  });

  it.each<[string, object]>([
    [
      'registerEnterprises',
      { enterprises: [{ taxCode: foreign.taxCode, name: 'Của tôi', unit: own.zone, ...since }] },
    ],
    [
      'registerOrganizations',
      { organizations: [{ code: foreign.organization, ...founded, unit: own.unit }] },
    ],
    [
      'reorganizeUnits',
      {
        open: [
          {
            code: foreign.unit,
            kind: 'COMMUNE',
            nameVi: 'Mới',
            nameEn: 'New',
            parent: own.unit,
            ...since,
          },
        ],
      },
    ],
  ])('%s of a key that is in use there tells only that it is not free', async (name, input) => {
    const { data } = await world.binhPhuoc.send<Record<string, Told>>(mutation(name), { input });
    expect(data?.[name]?.userErrors.map(({ code }) => code)).toEqual(['TAKEN_ELSEWHERE']);
  });

  it('opens no root beside the own subtree, and takes no official code that is held elsewhere', async () => {
    const open = { kind: 'COMMUNE', nameVi: 'Mới', nameEn: 'New', ...since };
    const officialCodes = [{ scheme: 'state', code: foreign.officialCode, from: '2025-07-01' }];
    const input = {
      open: [
        { ...open, code: 'other_land', kind: 'COUNTRY' },
        { ...open, code: 'like_others', parent: own.unit, officialCodes },
      ],
    };
    const { data } = await world.binhPhuoc.send<Record<string, Told>>(mutation('reorganizeUnits'), {
      input,
    });
    expect(data?.reorganizeUnits?.userErrors.map(({ code }) => code)).toEqual([
      'PARENT_MISSING',
      'OFFICIAL_CODE_TAKEN',
    ]);
    const told = JSON.stringify(data);
    expect(foreignWords.filter((word) => told.includes(word))).toEqual([]);
  });

  it('has changed nothing there', async () => {
    const text = `{ enterprise(taxCode: "${foreign.taxCode}") { name closedOn unit { code } organizations { code name dissolvedOn } }
      unit(code: "dong_nai") { children { code } indicator(code: "workers", period: "2023-H1") { value } }
      submissions { totalCount } apiClients { code revokedAt keys { expiresAt } } }`;
    expect((await world.dongNai.send(text)).data).toEqual({
      enterprise: {
        name: 'Công ty Năm',
        closedOn: null,
        unit: { code: 'zone_d' },
        organizations: [{ code: 'union_2', name: 'Công đoàn Hai', dissolvedOn: null }],
      },
      unit: { children: [{ code: 'zone_d' }], indicator: { value: 9 } },
      submissions: { totalCount: 1 },
      apiClients: ['dong_nai', 'dong_nai_reader'].map((code) => ({
        code,
        revokedAt: null,
        keys: [{ expiresAt: null }],
      })),
    });
  });
});

describe('the own province', () => {
  it('is not told where an enterprise came from', async () => {
    const { taxCode } = foreign;
    const move = { enterprises: [{ taxCode, to: own.zone, on: '2026-02-01' }] };
    const moved = await world.national.send(mutation('moveEnterprises'), { input: move });
    expect(moved.data).toMatchObject({ moveEnterprises: { updated: 1 } });
    const input = { enterprises: [{ taxCode, unit: own.zone }] };
    const { data } = await world.binhPhuoc.send<Record<string, Told>>(
      mutation('registerEnterprises'),
      { input },
    );
    expect(data?.registerEnterprises?.userErrors.map(({ code }) => code)).toEqual(['UNIT_DIFFERS']);
    expect(JSON.stringify(data)).not.toContain(foreign.zone);
  });

  it('can be written to', async () => {
    const input = { enterprises: [{ taxCode: own.taxCode, to: 'zone_b', on: '2026-01-01' }] };
    const { data } = await world.binhPhuoc.send(mutation('moveEnterprises'), { input });
    expect(data).toMatchObject({ moveEnterprises: { updated: 1, userErrors: [] } });
  });
});
