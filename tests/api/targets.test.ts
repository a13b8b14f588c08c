import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import {
  ChildTargetsDocument,
  RegisterOrganizationsDocument,
  SetTargetsDocument,
  SubmitReportsDocument,
  UnitTargetsDocument,
} from '../support/operations.js';
import { fillSmallWorld, taxCodes } from '../support/small-world.js';

const basisVi = 'Đề án 09-ĐA/TU ngày 18/7/2023';
const admitted = 'party_members_admitted';
const founded = 'party_organizations_founded';

let api: TestApi;

function admissions(unit: string, period: string, value: number) {
  const values = [{ measure: admitted, value }];
  return { form: 'unit_half_year', reporter: { unit }, period, values };
}

function party(code: string, enterprise: string, foundedOn: string) {
  return {
    code,
    kind: 'PARTY',
    name: 'Chi bộ',
    enterprise,
    foundedOn,
    partyForm: 'GRASSROOTS_CELL',
  };
}

beforeAll(async () => {
  api = await startTestApi({ today: '2026-11-21' });
  await fillSmallWorld(api);
  const reports = [
    admissions('zones', '2022-H2', 1000),
    admissions('zones', '2023-H1', 8),
    admissions('zones', '2025-H2', 24),
    admissions('zone_a', '2026-H1', 5),
  ];
  const push = { idempotencyKey: 'admissions', reports };
  const organizations = [
    party('party_1', taxCodes[0], '2025-12-31'),
    party('party_2', taxCodes[1], '2026-01-01'),
  ];
  const answers = [
    (await api.ask(SubmitReportsDocument, { input: push })).submitReports,
    (await api.ask(RegisterOrganizationsDocument, { input: { organizations } }))
      .registerOrganizations,
  ];
  expect(answers.flatMap((answer) => answer?.userErrors ?? [])).toEqual([]);
});
afterAll(() => api.close());

const both = (unit: string) => ({ unit, basisVi });
const targets = [
  { ...both('zones'), metric: admitted, horizon: '2023/2025', bound: 'AT_LEAST', minimum: 30 },
  { ...both('zones'), metric: admitted, horizon: '2026/2030', bound: 'AT_LEAST', minimum: 100 },
  {
    ...both('zones'),
    metric: founded,
    horizon: '2023/2025',
    bound: 'BETWEEN',
    minimum: 10,
    maximum: 15,
  },
  {
    ...both('zones'),
    metric: 'trade_union_coverage_of_all',
    horizon: '2026/2030',
    bound: 'AT_LEAST',
    minimum: 80,
    basisEn: 'Project 09',
    note: 'Toàn khu',
  },
  { ...both('zone_a'), metric: admitted, horizon: '2026/2030', bound: 'EXACTLY', minimum: 60 },
  { ...both('zone_b'), metric: admitted, horizon: '2026/2030', bound: 'AT_LEAST', minimum: 30 },
];

const set = async (input: Parameters<typeof api.ask>[1]) =>
  (await api.ask(SetTargetsDocument, input as never)).setTargets;
const read = async (code: string, horizon: string | null = null) =>
  (await api.ask(UnitTargetsDocument, { code, horizon })).unit?.targets;

describe('setTargets', () => {
  it('is idempotent by unit, metric, horizon and filters', async () => {
    const dry = await set({ input: { targets, dryRun: true } });
    expect(dry).toMatchObject({ created: 6, userErrors: [] });
    expect(await read('zones')).toEqual([]);
    const first = await set({ input: { targets } });
    expect(first).toMatchObject({ created: 6, userErrors: [] });
    expect(first?.results[0]?.key).toBe('zones party_members_admitted 2023/2025');
    expect(await set({ input: { targets } })).toMatchObject({ unchanged: 6, created: 0 });
  });

  it('tells all findings with the nearest names', async () => {
    const wrong = { ...targets[0]!, metric: 'party_member_admitted', bound: 'ATLEAST' };
    const answer = await set({ input: { targets: [wrong] } });
    expect(answer?.userErrors).toMatchObject([
      { code: 'UNKNOWN_METRIC', suggestion: admitted, path: ['targets', '0', 'metric'] },
      { code: 'INVALID_CHOICE', suggestion: 'AT_LEAST', path: ['targets', '0', 'bound'] },
    ]);
  });

  it.each([
    ['NUL', '\0'],
    ['half of a pair', '\ud800'],
    ['a novel', 'x'.repeat(10_000)],
  ])('refuses what is no name: %s', async (_what, text) => {
    const odd = {
      ...targets[0]!,
      unit: text,
      metric: text,
      horizon: text,
      basisVi: text,
      note: text,
    };
    const answer = await set({ input: { targets: [odd] } });
    expect(answer?.rejected).toBe(1);
  });

  it('refuses to look for targets of half a year, which nobody can set', async () => {
    const { data, errors } = await api.send(
      '{ unit(code: "vn") { targets(horizon: "2025-H1") { horizon } } }',
    );
    expect(data).toEqual({ unit: { targets: null } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      findings: [{ code: 'INVALID_HORIZON', path: ['horizon'], actual: '2025-H1' }],
    });
  });

  it('takes a target back and remembers it', async () => {
    const once = {
      ...both('zone_c'),
      metric: founded,
      horizon: '2026',
      bound: 'AT_MOST',
      maximum: 2,
    };
    expect(await set({ input: { targets: [once] } })).toMatchObject({ created: 1 });
    const { unit, metric, horizon } = once;
    const back = { input: { targets: [{ unit, metric, horizon, withdrawn: true }] } };
    expect(await set(back)).toMatchObject({ updated: 1 });
    expect(await set(back)).toMatchObject({ unchanged: 1 });
    expect(await read('zone_c')).toEqual([]);
    await set({ input: { targets: [once] } });
    expect(await read('zone_c')).toMatchObject([{ version: 3 }]);
  });
});

describe('Unit.targets', () => {
  it('counts a flow inside its horizon only', async () => {
    expect(await read('zones', '2023/2025')).toMatchObject([
      {
        metric: { code: admitted },
        actual: 32,
        asOfPeriod: '2023/2025',
        pace: 1,
        needed: 30,
        gap: 0,
        status: 'MET',
        // No report tells of 2023-H2 to 2025-H1.
        incomplete: true,
      },
      // Founded on the last day; the one of the next day belongs to the next horizon.
      { metric: { code: founded }, bound: 'BETWEEN', actual: 1, gap: -9, status: 'MISSED' },
    ]);
  });

  it('measures a running horizon against a steady pace, with what was handed down', async () => {
    const [members, coverage] = (await read('zones', '2026/2030')) ?? [];
    const pace = 324 / 1826;
    expect(members).toEqual({
      unit: { code: 'zones', name: 'zones' },
      metric: { code: admitted, name: 'Party members admitted' },
      horizon: '2026/2030',
      where: [],
      bound: 'AT_LEAST',
      minimum: 100,
      maximum: null,
      basis: basisVi,
      note: null,
      version: 1,
      actual: 5,
      reason: null,
      numerator: 5,
      denominator: null,
      incomplete: true,
      asOfPeriod: '2026/2030',
      needed: 100 * pace,
      gap: -95,
      pace,
      achievement: 5,
      status: 'BEHIND',
      handedDown: { count: 2, sum: 90, difference: -10 },
    });
    expect(coverage).toMatchObject({
      actual: 25,
      numerator: 1,
      denominator: 4,
      asOfPeriod: '2026-10',
      achievement: 31.25,
      status: 'ON_TRACK',
      note: 'Toàn khu',
      handedDown: null,
    });
  });

  it('is reached through children, with the unit where the question stands', async () => {
    const { unit } = await api.ask(ChildTargetsDocument, { code: 'zones', horizon: '2026/2030' });
    expect(unit?.children).toMatchObject([
      {
        code: 'zone_a',
        targets: [
          { unit: { code: 'zone_a', parent: { code: 'zones' } }, actual: 5, status: 'BEHIND' },
        ],
      },
      { code: 'zone_b', targets: [{ actual: null, status: 'NO_DATA' }] },
      { code: 'zone_c', targets: [] },
    ]);
  });

  it('costs one statement for the targets and one for the numbers, however many units', async () => {
    const names: string[] = [];
    api.application.database.onStatement = ({ name }) => void names.push(name);
    await api.ask(ChildTargetsDocument, { code: 'zones', horizon: null });
    api.application.database.onStatement = undefined;
    expect(names).toEqual(['units.walk-codes', 'indicators.read-targets', 'cube.read-cells']);
  });

  it('a unit that is closed answers for what stood below it on its last day', async () => {
    const province = { ...both('binh_phuoc'), metric: admitted, horizon: '2026/2030' };
    await set({ input: { targets: [{ ...province, bound: 'AT_LEAST', minimum: 100 }] } });
    const [before] = (await read('binh_phuoc')) ?? [];
    expect(before).toMatchObject({ actual: 5, handedDown: { count: 1, sum: 100 } });
    const merge = `mutation { reorganizeUnits(input: { effectiveOn: "2026-09-01",
      move: [{ unit: "zones", parent: "dong_nai" }], merge: [{ into: "dong_nai", predecessors: [{ unit: "binh_phuoc" }] }] })
      { userErrors { code messageEn } } }`;
    const { data, errors } = await api.send(merge);
    expect({ data, errors }).toEqual({ data: { reorganizeUnits: { userErrors: [] } }, errors: [] });
    expect((await read('binh_phuoc'))?.[0]).toEqual(before);
  });
});
