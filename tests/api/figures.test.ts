import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import {
  ObservationsDocument,
  SubmitReportsDocument,
  UnitFigureDocument,
} from '../support/operations.js';
import { fillSmallWorld, report, taxCodes } from '../support/small-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
});
afterAll(() => api.close());

describe('figures', () => {
  const figure = async (
    unit: string,
    metric: string,
    where?: { dimension: string; members: string[] }[],
  ) =>
    (await api.ask(UnitFigureDocument, { unit, metric, period: '2023-H1', where: where ?? null }))
      .unit?.indicator;

  it('are ratios of sums, with their parts', async () => {
    expect(await figure('vn', 'trade_union_coverage_of_all')).toEqual({
      value: 25,
      reason: null,
      numerator: 1,
      denominator: 4,
    });
    expect(await figure('zone_a', 'trade_union_coverage_of_all')).toMatchObject({ value: 50 });
  });

  it('have a reason where they have no value', async () => {
    expect(await figure('zone_c', 'workers')).toMatchObject({ value: null, reason: 'NO_DATA' });
    expect(await figure('zone_c', 'trade_union_coverage_of_all')).toMatchObject({
      reason: 'ZERO_DENOMINATOR',
    });
  });

  it('are filtered', async () => {
    expect(
      await figure('vn', 'workers', [{ dimension: 'ownership', members: ['FOREIGN'] }]),
    ).toMatchObject({ value: 105 });
  });

  it('change with the next report, by exactly that', async () => {
    const before = await figure('vn', 'workers');
    const push = { idempotencyKey: 'fourth', reports: [report(taxCodes[3], 7)] };
    const { submitReports } = await api.ask(SubmitReportsDocument, { input: push });
    expect(submitReports).toMatchObject({
      created: 1,
      userErrors: [],
      results: [{ key: taxCodes[3], status: 'CREATED', revision: 1 }],
    });
    expect((await figure('vn', 'workers'))?.value).toBe((before?.value ?? 0) + 7);
    const again = (await api.ask(SubmitReportsDocument, { input: push })).submitReports;
    expect(again).toEqual(submitReports);
  });
});

describe('observations', () => {
  const input = {
    units: { childrenOf: 'zones' },
    metrics: ['workers', 'enterprises'],
    periods: ['2023-H1', '2023'],
    by: ['ownership'],
  };

  it('are flat rows in a natural order', async () => {
    const { observations } = await api.ask(ObservationsDocument, {
      input: { ...input, units: { codes: ['zone_a'] }, metrics: ['workers'] },
      first: 3,
    });
    expect(observations?.totalCount).toBe(8);
    expect(observations?.nodes).toEqual([
      {
        unitCode: 'zone_a',
        metricCode: 'workers',
        period: '2023-H1',
        member: 'DOMESTIC',
        value: 20,
        reason: null,
      },
      {
        unitCode: 'zone_a',
        metricCode: 'workers',
        period: '2023-H1',
        member: 'FOREIGN',
        value: 100,
        reason: null,
      },
      {
        unitCode: 'zone_a',
        metricCode: 'workers',
        period: '2023-H1',
        member: 'UNKNOWN',
        value: null,
        reason: 'NO_DATA',
      },
    ]);
  });

  it('come in pages that give the same rows as one page', async () => {
    const whole = (await api.ask(ObservationsDocument, { input })).observations;
    const pages: unknown[] = [];
    let after: string | null | undefined;
    do {
      const { observations } = await api.ask(ObservationsDocument, {
        input,
        first: 5,
        after: after ?? null,
      });
      pages.push(...(observations?.nodes ?? []));
      after =
        observations?.pageInfo.hasNextPage === true ? observations.pageInfo.endCursor : undefined;
    } while (typeof after === 'string');
    expect(whole?.totalCount).toBe(3 * 2 * 2 * 4);
    expect(pages).toEqual(whole?.nodes);
  });

  it('never mix states: a page after a change is refused', async () => {
    const { observations } = await api.ask(ObservationsDocument, { input, first: 1 });
    const after = observations?.pageInfo.endCursor;
    await api.ask(SubmitReportsDocument, {
      input: { idempotencyKey: 'between pages', reports: [report(taxCodes[0], 101)] },
    });
    const query =
      'query ($input: ObservationsInput!, $after: String) { observations(input: $input, after: $after) { totalCount } }';
    const answer = await api.send(query, { input, after });
    expect(answer.errors[0]?.extensions.findings?.[0]?.code).toBe('STALE_CURSOR');
    const other = await api.send(query, { input: { ...input, by: [] }, after });
    expect(other.errors[0]?.extensions.findings?.[0]?.code).toBe('INVALID_CURSOR');
  });
});
