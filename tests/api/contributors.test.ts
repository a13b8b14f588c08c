import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { SubmitReportsDocument } from '../support/operations.js';
import { fillSmallWorld, report, taxCodes } from '../support/small-world.js';

interface Contributors {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly revision: number;
    readonly reporter: { readonly taxCode?: string; readonly code?: string };
    readonly values: readonly {
      readonly measure: { readonly code: string };
      readonly member: { readonly code: string } | null;
      readonly value: number;
    }[];
  }[];
}
interface Figure {
  readonly member: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly contributors: Contributors;
}

let api: TestApi;
const [a, b, c] = taxCodes;

beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
  const workers = (
    code: string,
    period: string,
    members: readonly (readonly [string, number])[],
  ) => ({
    ...report(code, 0, period),
    values: [
      ...members.map(([member, value]) => ({
        measure: 'workers',
        member: { dimension: 'worker_position', code: member },
        value,
      })),
      { measure: 'trade_union_members', value: 3 },
    ],
  });
  const unitReport = (unit: string, period: string, inspections: number) => ({
    form: 'unit_half_year',
    reporter: { unit },
    period,
    values: [{ measure: 'inspections', value: inspections }],
  });
  const reports = [
    workers(a, '2023-H2', [
      ['DIRECT', 60],
      ['MANAGER', 30],
    ]),
    workers(b, '2023-H2', [['DIRECT', 15]]),
    unitReport('zones', '2023-H1', 4),
    unitReport('zones', '2023-H2', 2),
    unitReport('zone_a', '2023-H2', 1),
  ];
  const input = { idempotencyKey: 'contributors', reports };
  const { submitReports } = await api.ask(SubmitReportsDocument, { input });
  expect(submitReports?.userErrors).toEqual([]);
});
afterAll(() => api.close());

const fields = `member value numerator denominator contributors { totalCount pageInfo { hasNextPage endCursor }
  nodes { revision reporter { ... on Enterprise { taxCode } ... on Unit { code } }
    values { measure { code } member { code } value } } }`;

async function figures(unit: string, metric: string, period: string, rest = ''): Promise<Figure[]> {
  const query = `{ unit(code: "${unit}") { indicators(codes: ["${metric}"], periods: ["${period}"]${rest}) { ${fields} } } }`;
  const answer = await api.send<{ unit: { indicators: Figure[] } }>(query);
  expect(answer.errors).toEqual([]);
  return answer.data!.unit.indicators;
}

async function figure(unit: string, metric: string, period: string, rest = ''): Promise<Figure> {
  return (await figures(unit, metric, period, rest))[0]!;
}

function reporters({ contributors }: Figure): string[] {
  return contributors.nodes.map(({ reporter }) => reporter.taxCode ?? reporter.code ?? '').sort();
}

/** Adds up what the contributors state of a measure: its totals, or the part of one member. */
function sum({ contributors }: Figure, measure: string, member: string | null = null): number {
  return contributors.nodes
    .flatMap(({ values }) => values)
    .filter((value) => value.measure.code === measure && (value.member?.code ?? null) === member)
    .reduce((total, { value }) => total + value, 0);
}

describe('the contributors of a figure', () => {
  it.each([
    ['vn', [a, b, c]],
    ['zones', [a, b, c]],
    ['zone_a', [a, b]],
    ['zone_b', [c]],
    ['zone_c', []],
    ['dong_nai', []],
  ])('of %s are the reports below it, and add up to it', async (unit, codes) => {
    const found = await figure(unit, 'workers', '2023-H1');
    expect(reporters(found)).toEqual(codes);
    expect(found.contributors.totalCount).toBe(codes.length);
    expect(sum(found, 'workers')).toBe(found.value ?? 0);
  });

  it('of a stock are those of the one period that is told; of a flow those of all', async () => {
    expect(reporters(await figure('vn', 'workers', '2023'))).toEqual([a, b]);
    const flow = await figure('vn', 'inspections', '2023');
    expect(reporters(flow)).toEqual(['zone_a', 'zones', 'zones']);
    expect(sum(flow, 'inspections')).toBe(7);
    expect(flow.value).toBe(7);
  });

  it('of a ratio are those of both sides', async () => {
    const found = await figure('zones', 'trade_union_density', '2023-H2');
    expect(reporters(found)).toEqual([a, b]);
    expect(sum(found, 'trade_union_members')).toBe(found.numerator);
    expect(sum(found, 'workers')).toBe(found.denominator);
  });

  it('of a filtered figure are those in the slice', async () => {
    const where = ', where: [{ dimension: "ownership", members: ["FOREIGN"] }]';
    const found = await figure('vn', 'workers', '2023-H1', where);
    expect(reporters(found)).toEqual([a, c]);
    expect(sum(found, 'workers')).toBe(105);
    expect(found.value).toBe(105);
  });

  it('of the members of a breakdown are those of each member', async () => {
    const found = await figures('vn', 'workers', '2023-H2', ', by: ["worker_position"]');
    const told = new Map(found.map((each) => [each.member, each]));
    expect(reporters(told.get('DIRECT')!)).toEqual([a, b]);
    expect(reporters(told.get('MANAGER')!)).toEqual([a]);
    for (const [member, each] of told) expect(sum(each, 'workers', member)).toBe(each.value ?? 0);
  });

  it('of a cross are those in both', async () => {
    const found = await figures(
      'vn',
      'workers',
      '2023-H2',
      ', by: ["worker_position", "ownership"]',
    );
    const told = new Map(found.map((each) => [each.member, each]));
    expect(reporters(told.get('DIRECT/FOREIGN')!)).toEqual([a]);
    expect(reporters(told.get('DIRECT/DOMESTIC')!)).toEqual([b]);
    expect(told.get('MANAGER/DOMESTIC')!.contributors.totalCount).toBe(0);
    expect(told.get('DIRECT/FOREIGN')!.value).toBe(60);
  });

  it.each([
    ['enterprises', '2023-H1'],
    ['trade_union_coverage', '2023-H1'],
    ['workers', '2023-07'],
    ['workers', '2030'],
  ])('of %s for %s are none', async (metric, period) => {
    const { contributors } = await figure('vn', metric, period);
    expect(contributors).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

describe('contributors come in pages', () => {
  const page = (after: string | null) =>
    api.send<{ unit: { indicator: { contributors: Contributors } } }>(
      `query ($after: String) { unit(code: "vn") { indicator(code: "workers", period: "2023-H1") {
        contributors(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor }
          nodes { revision reporter { ... on Enterprise { taxCode } } values { value measure { code } } } } } } }`,
      { after },
    );

  it('that give what one page gives, until something changes', async () => {
    const first = (await page(null)).data!.unit.indicator.contributors;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await page(first.pageInfo.endCursor)).data!.unit.indicator.contributors;
    expect(second).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
    const codes = [...first.nodes, ...second.nodes].map(({ reporter }) => reporter.taxCode);
    expect(codes.sort()).toEqual([a, b, c]);

    const push = { idempotencyKey: 'amended', reports: [report(a, 101)] };
    await api.ask(SubmitReportsDocument, { input: push });
    const stale = await page(first.pageInfo.endCursor);
    expect(stale.errors[0]?.extensions.findings?.[0]?.code).toBe('STALE_CURSOR');
    const amended = await figure('zone_a', 'workers', '2023-H1');
    expect(amended.value).toBe(121);
    expect(sum(amended, 'workers')).toBe(121);
    expect(amended.contributors.nodes.map(({ revision }) => revision).sort()).toEqual([1, 2]);
  });
});

it('the contributors of all figures of a question cost two statements', async () => {
  const names: string[] = [];
  api.application.database.onStatement = ({ name }) => void names.push(name);
  const query = `{ unit(code: "zones") { children { indicator(code: "workers", period: "2023-H1") {
    value contributors { totalCount nodes { revision } } } } } }`;
  const { errors } = await api.send(query);
  api.application.database.onStatement = undefined;
  expect(errors).toEqual([]);
  expect(names.filter((name) => !/^(units|cube)\./.test(name))).toEqual([
    'indicators.list-contributors',
    'submissions.submissions-by-id',
  ]);
});
