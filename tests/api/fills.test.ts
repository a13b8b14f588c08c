import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldAll } from '../../src/cube/fold.js';
import { today } from '../../src/kernel/clock.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { SubmitReportsDocument } from '../support/operations.js';
import { fillRatesWorld } from '../support/rates-world.js';
import { report, taxCodes } from '../support/small-world.js';

let api: TestApi;
let now = new Date('2024-05-01T05:00:00Z');
beforeAll(async () => {
  api = await startTestApi({ clock: { now: () => now } });
  await fillRatesWorld(api);
});
afterAll(() => api.close());

async function dataOf<T = Record<string, unknown>>(query: string, variables?: unknown): Promise<T> {
  const { data, errors } = await api.send<T>(query, variables);
  expect(errors).toEqual([]);
  return data!;
}

const fields = 'value reason incomplete running fill coverage { expected received filled }';

/** A figure of a unit, filled. */
async function filled(unit: string, code: string, period: string, more = ''): Promise<unknown> {
  const ask = `indicator(code: "${code}", period: "${period}", fill: LAST_REPORTED${more})`;
  const { unit: found } = await dataOf<{ unit: { indicator: unknown } }>(
    `{ unit(code: "${unit}") { ${ask} { ${fields} } } }`,
  );
  return found.indicator;
}

interface Contributors {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly nodes: readonly {
    readonly period: string;
    readonly reporter: { readonly taxCode: string };
    readonly values: readonly { readonly value: number }[];
  }[];
}

/** Period, reporter and number of each report of a figure. */
const toldBy = (figure: { contributors: Contributors } | undefined) =>
  figure!.contributors.nodes.map(({ period, reporter, values }) => [
    period,
    reporter.taxCode,
    values[0]!.value,
  ]);

const told = (value: number, expected: number, count: number) => ({
  value,
  reason: null,
  incomplete: false,
  running: false,
  fill: 'LAST_REPORTED',
  coverage: [{ expected, received: 0, filled: count }],
});

describe.each([
  ['before a fold', () => Promise.resolve(0)],
  ['after it', () => foldAll(api.application.database, today(api.application.clock))],
])('fill: LAST_REPORTED, %s', (_name, prepare) => {
  beforeAll(prepare);

  it.each([
    ['vn', 125, 4, 3],
    ['zones', 125, 4, 3],
    ['zone_a', 120, 2, 2],
    ['zone_b', 5, 2, 1],
  ])('counts who is missing with the last value: %s', async (unit, value, expected, count) => {
    expect(await filled(unit, 'workers', '2023-H2')).toEqual(told(value, expected, count));
    const final = await filled(unit, 'workers', '2023-H2', ', stage: FINAL');
    expect(final).toEqual(told(value, expected, count));
  });

  it('takes the native period that the stock takes: of a year that ended, of one that runs', async () => {
    expect(await filled('vn', 'workers', '2023')).toEqual(told(125, 4, 3));
    expect(await filled('vn', 'workers', '2024')).toEqual({ ...told(125, 4, 3), running: true });
  });

  it('fills nothing that nobody reported in the 12 months before, and no flow', async () => {
    const nothing = { value: null, reason: 'NO_DATA', incomplete: false, running: false };
    expect(await filled('zone_c', 'workers', '2023-H2')).toMatchObject(nothing);
    expect(await filled('vn', 'workers', '2024-H2')).toMatchObject(nothing);
    expect(await filled('vn', 'inspections', '2023-H2')).toMatchObject(nothing);
    expect(await filled('vn', 'enterprises', '2023-H2')).toMatchObject({ value: 4, coverage: [] });
  });

  it('is NONE unless asked for', async () => {
    const { unit } = await dataOf<{ unit: { indicator: unknown } }>(
      `{ unit(code: "vn") { indicator(code: "workers", period: "2023-H2") { value reason fill coverage { filled } } } }`,
    );
    expect(unit.indicator).toEqual({
      value: null,
      reason: 'NO_DATA',
      fill: 'NONE',
      coverage: [{ filled: 0 }],
    });
  });

  it('fills both sides of a ratio, breakdowns, crosses and filters', async () => {
    expect(await filled('vn', 'foreign_share_of_workers', '2023-H2')).toEqual(told(84, 4, 3));
    const industrial = ', where: [{ dimension: "zone_kind", members: ["INDUSTRIAL"] }]';
    expect(await filled('vn', 'workers', '2023-H2', industrial)).toEqual(told(125, 4, 3));
    const input = {
      units: { childrenOf: 'zones' },
      metrics: ['workers'],
      periods: ['2023-H2'],
      by: ['ownership', 'zone_kind'],
      fill: 'LAST_REPORTED',
    };
    const { observations } = await dataOf<{
      observations: { nodes: { unitCode: string; member: string; value: number | null }[] };
    }>(
      `query ($input: ObservationsInput!) { observations(input: $input) { nodes { unitCode member value } } }`,
      { input },
    );
    expect(observations.nodes.filter(({ value }) => value !== null)).toEqual([
      { unitCode: 'zone_a', member: 'DOMESTIC/INDUSTRIAL', value: 20 },
      { unitCode: 'zone_a', member: 'FOREIGN/INDUSTRIAL', value: 100 },
      { unitCode: 'zone_b', member: 'FOREIGN/INDUSTRIAL', value: 5 },
    ]);
  });

  it('lists the reports that stand in among the contributors, in pages and in slices', async () => {
    const page = (args: string) => `contributors${args} {
      totalCount pageInfo { endCursor hasNextPage } nodes { period reporter { ... on Enterprise { taxCode } } values { value } } }`;
    const ask = 'code: "workers", period: "2023-H2", fill: LAST_REPORTED';
    const foreign = 'where: [{ dimension: "ownership", members: ["FOREIGN"] }]';
    const { unit } = await dataOf<{ unit: Record<string, { contributors: Contributors }> }>(
      `{ unit(code: "vn") {
        all: indicator(${ask}) { ${page('')} } first: indicator(${ask}) { ${page('(first: 2)')} }
        foreign: indicator(${ask}, ${foreign}) { ${page('')} }
        none: indicator(code: "workers", period: "2023-H2") { ${page('')} } } }`,
    );
    expect(toldBy(unit.all)).toEqual([
      ['2023-H1', taxCodes[0], 100],
      ['2023-H1', taxCodes[1], 20],
      ['2023-H1', taxCodes[2], 5],
    ]);
    expect(unit.all!.contributors.totalCount).toBe(3);
    expect(toldBy(unit.first)).toHaveLength(2);
    const { endCursor, hasNextPage } = unit.first!.contributors.pageInfo;
    expect(hasNextPage).toBe(true);
    const rest = await dataOf<{ unit: { indicator: { contributors: Contributors } } }>(
      `{ unit(code: "vn") { indicator(${ask}) { ${page(`(after: "${endCursor}")`)} } } }`,
    );
    expect(toldBy(rest.unit.indicator)).toEqual([['2023-H1', taxCodes[2], 5]]);
    expect(toldBy(unit.foreign).map(([, taxCode]) => taxCode)).toEqual([taxCodes[0], taxCodes[2]]);
    expect(toldBy(unit.none)).toEqual([]);
  });

  it('costs one statement for the units and one for all numbers', async () => {
    const names: string[] = [];
    api.application.database.onStatement = ({ name }) => void names.push(name);
    const ask = 'indicator(code: "workers", period: "2023-H2", fill: LAST_REPORTED)';
    await dataOf(
      `{ unit(code: "vn") { ${ask} { value } children { children { ${ask} { value coverage { filled } }
        indicators(codes: ["workers", "trade_union_density"], periods: ["2023-H1", "2023-H2"], fill: LAST_REPORTED) { value } } } } }`,
    );
    api.application.database.onStatement = undefined;
    expect(names).toHaveLength(2);
    expect(names.filter((name) => name.startsWith('cube.'))).toHaveLength(1);
  });
});

describe('a report that comes after all', () => {
  it('takes the place of what stood in; earlier knowledge and publications stay', async () => {
    // Changes are stamped by the database's own clock.
    now = new Date(Date.now() + 86_400_000);
    const query = 'indicator(code: "workers", period: "2023-H2", fill: LAST_REPORTED';
    const before = await dataOf<{ unit: { indicator: { asKnownAt: string } } }>(
      `{ unit(code: "vn") { ${query}) { asKnownAt } } }`,
    );
    const publish = (code: string) =>
      dataOf(
        `mutation { publishPeriod(input: { code: "${code}", fill: LAST_REPORTED, units: { codes: ["vn"] },
          metrics: ["workers"], periods: ["2023-H2"] }) { publication { code fill rows } userErrors { code } } }`,
      );
    expect(await publish('half')).toEqual({
      publishPeriod: {
        publication: { code: 'half', fill: 'LAST_REPORTED', rows: 1 },
        userErrors: [],
      },
    });
    const reports = [report(taxCodes[0], 90, '2023-H2'), report(taxCodes[3], 7, '2023-H2')];
    await api.ask(SubmitReportsDocument, { input: { idempotencyKey: 'late', reports } });
    expect(await filled('vn', 'workers', '2023-H2')).toEqual({
      ...told(122, 4, 2),
      coverage: [{ expected: 4, received: 2, filled: 2 }],
    });
    const reportsOf = async (more: string) => {
      const ask = `${query}${more}) { contributors { totalCount pageInfo { endCursor hasNextPage }
        nodes { period reporter { ... on Enterprise { taxCode } } values { value } } } }`;
      const found = await dataOf<{ unit: { indicator: { contributors: Contributors } } }>(
        `{ unit(code: "vn") { ${ask} } }`,
      );
      return toldBy(found.unit.indicator);
    };
    const [a, b, c, d] = taxCodes;
    expect(await reportsOf('')).toEqual([
      ['2023-H1', b, 20],
      ['2023-H1', c, 5],
      ['2023-H2', a, 90],
      ['2023-H2', d, 7],
    ]);
    const { asKnownAt } = before.unit.indicator;
    expect(await reportsOf(`, knownAt: "${asKnownAt}"`)).toEqual([
      ['2023-H1', a, 100],
      ['2023-H1', b, 20],
      ['2023-H1', c, 5],
    ]);
    const { unit, publication } = await dataOf(
      `{ unit(code: "vn") { ${query}, knownAt: "${asKnownAt}") { value coverage { received filled } } }
        publication(code: "half") { observations { nodes { value fill } } revisions { nodes { published current } } } }`,
    );
    expect(unit).toEqual({
      indicator: { value: 125, coverage: [{ received: 0, filled: 3 }] },
    });
    expect(publication).toEqual({
      observations: { nodes: [{ value: 125, fill: 'LAST_REPORTED' }] },
      revisions: { nodes: [{ published: 125, current: 122 }] },
    });
  });
});
