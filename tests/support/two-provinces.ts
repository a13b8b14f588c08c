import { globalId } from '../../src/graphql/nodes/global-id.js';
import { startTestApi, type TestApi } from './api.js';
import { createCaller, type Caller } from './clients.js';
import { fillSmallWorld, report, taxCodes } from './small-world.js';
import { taxCodeOf } from '../properties/tax-code.js';

/** What the client of Bình Phước must never meet: things of Đồng Nai, and vn above both. */
export const foreign = {
  unit: 'dong_nai',
  zone: 'zone_d',
  taxCode: taxCodeOf(1),
  organization: 'union_2',
  client: 'dong_nai_reader',
  publication: 'dong_nai_figures',
  officialCode: '70',
  /** The id of its report: the fourth to come in, and one id went to the push that had to have its year opened first. */
  submission: globalId('Submission', '5'),
} as const;

/** Names of the same shape that nobody has. */
export const nowhere = {
  unit: 'dong_mai',
  zone: 'zone_x',
  taxCode: taxCodeOf(40),
  organization: 'union_9',
  client: 'dong_mai_reader',
  publication: 'dong_mai_figures',
  officialCode: '71',
  submission: globalId('Submission', '99'),
} as const;

/** What the client of Bình Phước works with. */
export const own = { unit: 'zones', zone: 'zone_a', taxCode: taxCodes[0], organization: 'union_1' };

/** Everything that tells of Đồng Nai. */
export const foreignWords = [
  ...['dong_nai', 'zone_d', 'Đồng Nai', 'Khu D', foreign.taxCode, 'Công ty Năm', 'union_2'],
  ...[foreign.submission, 'Công đoàn Hai', 'dong_nai_reader', 'Việt Nam', '"vn"'],
];

/** The small world with a board and an enterprise of the other province, and a client for each of them and for all. */
export interface TwoProvinces {
  readonly api: TestApi;
  readonly binhPhuoc: Caller;
  readonly dongNai: Caller;
  readonly national: Caller;
  close(): Promise<void>;
}

/** Starts it. */
export async function startTwoProvinces(): Promise<TwoProvinces> {
  const api = await startTestApi();
  await fillSmallWorld(api);
  await fillDongNai(api);
  await publish(api, 'all_figures', 'vn');
  await publish(api, foreign.publication, 'dong_nai');
  const actions = [
    ...['READ', 'SUBMIT_REPORTS', 'CHANGE_REGISTERS', 'REORGANIZE_UNITS'],
    ...['SET_TARGETS', 'REVIEW_REPORTS', 'MANAGE_CLIENTS', 'PUBLISH'],
  ];
  const national = await createCaller(api, { code: 'national', actions });
  const of = (code: string, unit: string): Promise<Caller> =>
    createCaller(api, { code, unit, actions }, national);
  const binhPhuoc = await of('binh_phuoc', 'binh_phuoc');
  const dongNai = await of('dong_nai', 'dong_nai');
  await of(foreign.client, 'dong_nai');
  return { api, national, binhPhuoc, dongNai, close: () => api.close() };
}

async function fillDongNai(api: TestApi): Promise<void> {
  const names = { nameVi: 'Khu D', nameEn: 'Zone D', openedOn: '1997-01-01' };
  const zone = { code: foreign.zone, kind: 'ZONE', zoneKind: 'INDUSTRIAL', parent: 'dong_nai' };
  const { taxCode, organization } = foreign;
  const rule = {
    code: 'half_year',
    form: 'enterprise_half_year',
    reporterKind: 'ENTERPRISE',
    from: '2023-01-01',
    daysAfter: 10,
  };
  const inputs = {
    reorganizeUnits: { open: [{ ...zone, ...names }] },
    defineHierarchies: { hierarchies: [{ code: 'line', nameVi: 'Hệ thống', nameEn: 'Line' }] },
    registerEnterprises: {
      enterprises: [{ taxCode, name: 'Công ty Năm', unit: foreign.zone, openedOn: '2020-01-01' }],
    },
    registerOrganizations: {
      organizations: [
        {
          code: organization,
          kind: 'TRADE_UNION',
          name: 'Công đoàn Hai',
          enterprise: taxCode,
          foundedOn: '2021-01-01',
        },
      ],
    },
    submitReports: { idempotencyKey: 'dong_nai', reports: [report(taxCode, 9)] },
    defineDueRules: {
      rules: [
        rule,
        { ...rule, code: 'other', under: 'dong_nai', receiver: 'dong_nai' },
        {
          ...rule,
          code: 'national',
          reporterKind: 'UNIT',
          form: 'unit_year',
          under: 'vn',
          receiver: 'vn',
        },
        {
          ...rule,
          code: 'named',
          reporterKind: 'UNIT',
          form: 'unit_year',
          units: ['zones', 'zone_d'],
        },
      ],
    },
  };
  for (const [mutation, input] of Object.entries(inputs)) {
    const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { created userErrors { code messageEn } } }`;
    const { data, errors } = await api.send<Record<string, { created: number }>>(text, { input });
    if (!data?.[mutation]?.created) throw new Error(JSON.stringify({ data, errors }));
  }
}

/** Publishes the workers of everything below a unit. */
async function publish(api: TestApi, code: string, top: string): Promise<void> {
  const units = { descendantsOf: { code: top } };
  const input = { code, units, metrics: ['workers'], periods: ['2023-H1'] };
  const { data, errors } = await api.send<{ publishPeriod: { publication: object | null } }>(
    'mutation ($input: PublishPeriodInput!) { publishPeriod(input: $input) { publication { code } userErrors { messageEn } } }',
    { input },
  );
  if (!data?.publishPeriod.publication) throw new Error(JSON.stringify({ data, errors }));
}

/** The names of things, there or nowhere. */
export type Names = Readonly<Record<keyof typeof foreign, string>>;

/** What differs between two questions by their very words is made the same. */
export function alike(answer: unknown, names: Names): string {
  return Object.entries(names).reduce(
    (text, [what, name]) => text.replaceAll(name, `<${what}>`),
    JSON.stringify(answer),
  );
}
