import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type ApiAnswer, type TestApi } from '../support/api.js';
import { SubmitReportsDocument } from '../support/operations.js';
import { report, taxCodes } from '../support/small-world.js';
import { fillTreeWorld, reorganize, tomorrow } from '../support/tree-api-world.js';

let api: TestApi;
/** What was known after the world was made, before anything below was stated. */
let first: string;

const indicator = {
  code: 'workers_known',
  nameVi: 'Lao động',
  nameEn: 'Workers',
  unit: 'PERSON',
  direction: 'UP',
};

/** Everything asked of a unit: numbers, names of formulas, the reports behind them. */
const everything = `query ($code: Code!, $at: DateTime) { unit(code: $code) { code
  workers: indicator(code: "workers", period: "2025-H1", knownAt: $at) { value asKnownAt tree { asOf }
    coverage { received expected } contributors { totalCount nodes { revision state values { value } } } }
  at: indicator(code: "workers", period: "2025-H1", tree: { basis: AT_PERIOD }, knownAt: $at) { value }
  own: indicator(code: "workers_known", period: "2025-H1", knownAt: $at) { value formulaVersion }
  list: indicators(codes: ["enterprises"], periods: ["2025-06", "2025-09"], by: ["ownership"], knownAt: $at) { value member }
} }`;

async function tell(code: string, at: string | null): Promise<Record<string, unknown>> {
  const { data, errors } = await api.send(everything, { code, at });
  expect(errors).toEqual([]);
  return data!.unit as Record<string, unknown>;
}

async function lastKnown(): Promise<string> {
  const { data } = await api.send<{ unit: { indicator: { asKnownAt: string } } }>(
    '{ unit(code: "vn") { indicator(code: "workers", period: "2025-H1") { asKnownAt } } }',
  );
  return data!.unit.indicator.asKnownAt;
}

async function define(formula: string): Promise<void> {
  const input = { ...indicator, formula };
  const { errors } = await api.send(
    'mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { userErrors { code } } }',
    { input },
  );
  expect(errors).toEqual([]);
}

async function push(workers: number): Promise<void> {
  const reports = [report(taxCodes[0], workers, '2025-H1')];
  await api.ask(SubmitReportsDocument, { input: { idempotencyKey: String(workers), reports } });
}

beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await fillTreeWorld(api);
  await define('workers');
  first = await lastKnown();
});
afterAll(() => api.close());

const steps: [string, () => Promise<unknown>][] = [
  ['nothing', () => Promise.resolve()],
  ['an amended report', () => push(11)],
  ['another formula', () => define('workers * 2')],
  [
    'a reorganization',
    () => reorganize(api, { effectiveOn: '2025-10-01', move: [{ unit: 'y1', parent: 'q' }] }),
  ],
  ['another report', () => push(12)],
];
const units = ['vn', 'p', 'q', 'y1', 'x'];

describe('knownAt on fields of units', () => {
  it('is, bit for bit, what was told then: numbers, formulas, coverage, the reports behind them', async () => {
    const noted: { at: string; code: string; told: unknown }[] = [];
    for (const [, act] of steps) {
      await act();
      await setTimeout(2);
      const at = await lastKnown();
      for (const code of units) noted.push({ at, code, told: await tell(code, null) });
    }
    const distinct = new Set(noted.map(({ told }) => JSON.stringify(told)));
    expect(distinct.size).toBeGreaterThan(steps.length);
    for (const { at, code, told } of noted) {
      const again = await tell(code, at);
      const { workers } = again as { workers: { tree: unknown } };
      // The tree of CURRENT is that of the day then; the server's clock stands a day later than the database's.
      const { workers: before } = told as { workers: object };
      expect({ ...again, workers }).toEqual({
        ...(told as object),
        workers: { ...before, tree: workers.tree },
      });
    }
  });

  it('is told beside what is known now, under aliases and variables, on every level', async () => {
    const { data, errors } = await api.send(
      `query ($at: DateTime!) { unit(code: "vn") { now: indicator(code: "workers", period: "2025-H1") { value }
        then: indicator(code: "workers", period: "2025-H1", knownAt: $at) { value asKnownAt }
        children { code now: indicator(code: "workers", period: "2025-H1") { value }
          then: indicator(code: "workers", period: "2025-H1", knownAt: $at) { value } } } }`,
      { at: first },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      unit: {
        now: { value: 3212 },
        then: { value: 3210, asKnownAt: first },
        children: [
          { code: 'p', now: { value: null }, then: { value: 10 } },
          { code: 'q', now: { value: 3212 }, then: { value: 3200 } },
        ],
      },
    });
  });

  it('tells the reports as they stood, one by one', async () => {
    const at = first;
    const told = await tell('y1', at);
    expect(told.workers).toMatchObject({
      value: 10,
      contributors: {
        totalCount: 1,
        nodes: [{ revision: 1, values: [{ value: 10 }, { value: 10 }] }],
      },
    });
    const now = await tell('y1', null);
    expect(now.workers).toMatchObject({ contributors: { nodes: [{ revision: 3 }] } });
  });

  it('before anything was known there is nothing, and no definition', async () => {
    const { errors } = await api.send(
      '{ unit(code: "vn") { indicator(code: "workers", period: "2025-H1", knownAt: "2001-01-01T00:00:00Z") { value } } }',
    );
    expect(errors[0]?.extensions.findings?.[0]?.code).toBe('UNKNOWN_METRIC');
  });
});

interface Rows {
  observations: {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { unitCode: string; value: number; asKnownAt: string }[];
  };
}

describe('knownAt in flat rows', () => {
  const rows = `query ($at: DateTime, $after: String) {
    observations(input: { units: { descendantsOf: { code: "vn" } }, metrics: ["workers"], periods: ["2025-H1"], knownAt: $at }, first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { unitCode value asKnownAt } } }`;

  it('all pages show the same state, whatever is stated in between', async () => {
    const seen: Record<string, unknown> = {};
    let after: string | null = null;
    for (let page = 0; page < 10; page += 1) {
      const answer: ApiAnswer<Rows> = await api.send<Rows>(rows, { at: first, after });
      const { data, errors } = answer;
      expect(errors).toEqual([]);
      const { nodes, pageInfo } = data!.observations;
      for (const node of nodes) {
        seen[node.unitCode] = node.value;
        expect(node.asKnownAt).toBe(first);
      }
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
      await push(100 + page);
    }
    expect(seen).toMatchObject({ p: 10, q: 3200, y1: 10, y2: 200, z: 3000 });
  });
});

describe('an instant that has not come', () => {
  const later = '2199-01-01T00:00:00.000Z';

  it('is refused where it is asked, and nothing else is', async () => {
    const { data, errors } = await api.send(
      `{ unit(code: "z") { good: indicator(code: "workers", period: "2025-H1") { value }
        bad: indicator(code: "workers", period: "2025-H1", knownAt: "${later}") { value } } }`,
    );
    expect(data).toEqual({ unit: { good: { value: 3000 }, bad: null } });
    expect(errors).toMatchObject([
      {
        path: ['unit', 'bad'],
        extensions: {
          code: 'BAD_USER_INPUT',
          findings: [{ code: 'KNOWN_AT_IN_FUTURE', path: ['knownAt'], actual: later }],
        },
      },
    ]);
  });

  it('is refused in flat rows with its place in the input', async () => {
    const { errors } = await api.send(
      `{ observations(input: { units: { codes: ["z"] }, metrics: ["workers"], periods: ["2025"], knownAt: "${later}" }) { totalCount } }`,
    );
    expect(errors).toMatchObject([
      {
        path: ['observations'],
        extensions: { findings: [{ code: 'KNOWN_AT_IN_FUTURE', path: ['input', 'knownAt'] }] },
      },
    ]);
  });
});

it('more instants than one question may look back to are a cost', async () => {
  const fields = Array.from({ length: 9 }, (_, index) => {
    const at = `2020-01-0${index + 1}T00:00:00Z`;
    return `a${index}: indicator(code: "workers", period: "2025-H1", knownAt: "${at}") { value }`;
  });
  const { errors } = await api.send(
    `{ unit(code: "z") { now: indicator(code: "workers", period: "2025-H1") { value } ${fields.join(' ')} } }`,
  );
  expect(errors.map(({ extensions }) => extensions.code)).toContain('COST_LIMIT_EXCEEDED');
});
