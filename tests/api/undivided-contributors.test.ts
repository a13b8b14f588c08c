import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { SubmitReportsDocument } from '../support/operations.js';
import { reorganize, unit } from '../support/tree-api-world.js';

/**
 * Communes of vn: p merged into x on 2024-01-01, x was split on 2025-07-01 into y1 and y2 (main), and u into itself (main) and w.
 * Each unit reported inspections of itself, none of an enterprise.
 */
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: '2026-01-15' });
  const open = ['p', 'x', 'u', 'z'].map((code) => unit(code, 'COMMUNE', 'vn'));
  await reorganize(api, { effectiveOn: '2000-01-01', open: [unit('vn', 'COUNTRY'), ...open] });
  await push('p', '2023-H2', 1);
  await push('x', '2023-H2', 2);
  await reorganize(api, {
    effectiveOn: '2024-01-01',
    merge: [{ predecessors: [{ unit: 'p' }], into: 'x' }],
  });
  await push('x', '2025-H1', 9);
  await push('u', '2025-H1', 40);
  await reorganize(api, {
    effectiveOn: '2025-07-01',
    open: ['y1', 'y2', 'w'].map((code) => unit(code, 'COMMUNE', 'vn')),
    split: [
      { unit: 'x', into: [{ unit: 'y1' }, { unit: 'y2', isMain: true }] },
      { unit: 'u', into: [{ unit: 'u', isMain: true }, { unit: 'w' }] },
    ],
  });
  await push('u', '2025-H2', 500);
  await push('y2', '2025-H2', 7000);
});
afterAll(() => api.close());

async function push(code: string, period: string, value: number): Promise<void> {
  const values = [{ measure: 'inspections', value }];
  const reports = [{ form: 'unit_half_year', reporter: { unit: code }, period, values }];
  const input = { idempotencyKey: `${code} ${period}`, reports };
  const { submitReports } = await api.ask(SubmitReportsDocument, { input });
  expect(submitReports?.userErrors).toEqual([]);
}

interface Reports {
  readonly totalCount: number;
  readonly nodes: readonly { readonly period: string; readonly reporter: { code: string } }[];
}

interface Answer {
  readonly unit: { readonly indicator: { value: number; undividedContributors: Reports } };
}

/** The value, and whose reports of which period in it are of more than the unit. */
async function undivided(code: string, period: string, tree = 'CURRENT'): Promise<unknown[]> {
  const { data, errors } = await api.send<Answer>(`{ unit(code: "${code}") {
    indicator(code: "inspections", period: "${period}", tree: { basis: ${tree} }) {
      value undividedContributors { totalCount nodes { period reporter { ... on Unit { code } } } } } } }`);
  expect(errors).toEqual([]);
  const { value, undividedContributors: found } = data!.unit.indicator;
  expect(found.totalCount).toBe(found.nodes.length);
  return [value, ...found.nodes.map((node) => `${node.reporter.code} ${node.period}`)];
}

describe('what a unit stated for its whole before it was split', () => {
  it.each([
    ['y2', '2025-H1', [9, 'x 2025-H1']],
    ['y2', '2023-H2', [3, 'p 2023-H2', 'x 2023-H2']],
    ['u', '2025-H1', [40, 'u 2025-H1']],
    ['u', '2025', [540, 'u 2025-H1']],
  ])('is told at %s, where it counts, in %s', async (code, period, told) => {
    expect(await undivided(code, period)).toEqual(told);
  });

  it.each([
    ['a successor where it does not count', 'y1', '2025-H1', [null]],
    ['a unit above all successors', 'vn', '2025-H1', [49]],
    ['what came after the split', 'u', '2025-H2', [500]],
    ['a successor of its own', 'y2', '2025-H2', [7000]],
    ['a unit that never was part of a split', 'z', '2025-H1', [null]],
  ])('is not told of %s', async (_of, code, period, told) => {
    expect(await undivided(code, period)).toEqual(told);
  });

  it('is no matter in the trees of before', async () => {
    expect(await undivided('x', '2025-H1', 'AT_PERIOD')).toEqual([9]);
  });

  it('is told for many units in one answer', async () => {
    const { data, errors } = await api.send<{
      units: { nodes: { code: string; indicator: Answer['unit']['indicator'] }[] };
    }>(`{ units(kind: COMMUNE) { nodes { code
      indicator(code: "inspections", period: "2025-H1") { value undividedContributors { totalCount } } } } }`);
    expect(errors).toEqual([]);
    const counts = data!.units.nodes.map(({ code, indicator }) => [
      code,
      indicator.undividedContributors.totalCount,
    ]);
    expect(Object.fromEntries(counts)).toEqual({ u: 1, w: 0, y1: 0, y2: 1, z: 0 });
  });
});
