import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldAll } from '../../src/cube/fold.js';
import { today } from '../../src/kernel/clock.js';
import { startTestApi, type ApiAnswer, type TestApi } from '../support/api.js';
import { fillTreeWorld, tomorrow } from '../support/tree-api-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await fillTreeWorld(api);
});
afterAll(() => api.close());

const before = '{ basis: AS_OF, asOf: "2025-06-30" }';
const between = '{ basis: AS_OF, asOf: "2025-08-01" }';
const workers = (tree: string, fields = 'value'): string =>
  `indicator(code: "workers", period: "2025-H1", tree: ${tree}) { ${fields} }`;

async function dataOf(query: string, variables?: unknown): Promise<Record<string, unknown>> {
  const { data, errors } = await api.send(query, variables);
  expect(errors).toEqual([]);
  return data!;
}

function findingsOf({ errors }: ApiAnswer<unknown>): unknown {
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(
    errors.map(() => 'BAD_USER_INPUT'),
  );
  return errors.map(({ path, extensions }) => [
    path,
    extensions.findings?.map((finding) => [finding.code, (finding as { path?: unknown }).path]),
  ]);
}

async function statementsOf(query: string, variables?: unknown): Promise<string[]> {
  const names: string[] = [];
  api.application.database.onStatement = ({ name }) => void names.push(name);
  await dataOf(query, variables);
  api.application.database.onStatement = undefined;
  return names;
}

const observed = `query ($units: UnitSelection!, $tree: TreeInput) {
  observations(input: { units: $units, metrics: ["workers"], periods: ["2025-H1"], tree: $tree }) {
    totalCount nodes { unitCode value tree { basis asOf hierarchy } } } }`;

async function rowsOf(units: unknown, tree?: unknown): Promise<Record<string, unknown>> {
  const data = await dataOf(observed, { units, tree });
  const { nodes } = data.observations as { nodes: { unitCode: string; value: number | null }[] };
  return Object.fromEntries(nodes.map(({ unitCode, value }) => [unitCode, value]));
}

describe.each([
  ['before a fold', () => Promise.resolve(0)],
  ['after it', () => foldAll(api.application.database, today(api.application.clock))],
])('the hierarchy that figures are added up under, %s', (_name, prepare) => {
  beforeAll(prepare);

  it.each<[string, Record<string, string> | null, Record<string, number>]>([
    ['that of today', null, { vn: 3210, p: 10, q: 3200, y1: 10, y2: 200 }],
    ['CURRENT', { basis: 'CURRENT' }, { vn: 3210, p: 10, q: 3200, y1: 10, y2: 200 }],
    ['AT_PERIOD', { basis: 'AT_PERIOD' }, { vn: 3210, p: 210, q: 3000, x: 210 }],
    ['AS_OF before', { basis: 'AS_OF', asOf: '2025-06-30' }, { vn: 3210, p: 210, q: 3000, x: 210 }],
    ['AS_OF between', { basis: 'AS_OF', asOf: '2025-08-01' }, { p: 210, q: 3000, y1: 10, y2: 200 }],
    ['AS_OF after', { basis: 'AS_OF', asOf: '2025-09-01' }, { p: 10, q: 3200, y1: 10, y2: 200 }],
  ])('%s, in flat rows and in fields of units', async (_basis, tree, expected) => {
    const codes = Object.keys(expected);
    expect(await rowsOf({ codes }, tree ?? undefined)).toEqual(expected);
    const fields = codes.map(
      (code) =>
        `${code}: unit(code: "${code}") { indicator(code: "workers", period: "2025-H1", tree: $tree) { value }
          indicators(codes: ["workers"], periods: ["2025-H1"], tree: $tree) { value } }`,
    );
    const data = await dataOf(`query ($tree: TreeInput) { ${fields.join(' ')} }`, { tree });
    for (const [code, value] of Object.entries(expected)) {
      expect(data[code]).toEqual({ indicator: { value }, indicators: [{ value }] });
    }
  });

  it('told for each field of a question by itself, on every level', async () => {
    const data = await dataOf(
      `query ($at: TreeInput = { basis: AT_PERIOD }) { unit(code: "vn") { children { code
        now: indicator(code: "workers", period: "2025-H1") { value }
        then: ${workers(before, 'value tree { basis asOf hierarchy }')}
        at: ${workers('$at', 'value tree { basis asOf }')}
        children { code now: indicator(code: "workers", period: "2025-H1") { value } then: ${workers(between)} }
      } } }`,
    );
    const current = (value: number) => ({ value });
    const asOf = (value: number) => ({
      value,
      tree: { basis: 'AS_OF', asOf: '2025-06-30', hierarchy: 'reporting' },
    });
    const at = (value: number) => ({ value, tree: { basis: 'AT_PERIOD', asOf: '2025-06-30' } });
    const leaf = (code: string, value: number) => ({
      code,
      now: current(value),
      then: current(value),
    });
    expect(data.unit).toEqual({
      children: [
        { code: 'p', now: current(10), then: asOf(210), at: at(210), children: [leaf('y1', 10)] },
        {
          code: 'q',
          now: current(3200),
          then: asOf(3000),
          at: at(3000),
          children: [leaf('y2', 200), leaf('z', 3000)],
        },
      ],
    });
  });

  it('is told as the day it had: today for CURRENT, the end of the period for AT_PERIOD', async () => {
    const fields = 'tree { basis asOf hierarchy }';
    const data = await dataOf(
      `{ unit(code: "p") { a: ${workers('{}', fields)} b: ${workers('{ basis: AT_PERIOD }', fields)} } }`,
    );
    expect(data.unit).toEqual({
      a: { tree: { basis: 'CURRENT', asOf: tomorrow, hierarchy: 'reporting' } },
      b: { tree: { basis: 'AT_PERIOD', asOf: '2025-06-30', hierarchy: 'reporting' } },
    });
  });

  it('costs one statement for the units and one for the numbers', async () => {
    const nested = `{ unit(code: "vn") { ${workers(before)} children { ${workers(before)} x: ${workers(between)} children { ${workers(between)} } } } }`;
    const names = await statementsOf(nested);
    expect(names).toHaveLength(2);
    expect(names[0]).toBe('units.walk-codes');
    const variables = {
      units: { childrenOf: 'vn' },
      tree: { basis: 'AS_OF', asOf: '2025-06-30' },
    };
    expect(await statementsOf(observed, variables)).toHaveLength(2);
  });
});

describe('a hierarchy that cannot be', () => {
  it.each([
    ['{ basis: AS_OF }', 'TREE_DATE_MISSING', 'asOf'],
    ['{ basis: AT_PERIOD, asOf: "2025-01-01" }', 'TREE_DATE_NOT_USED', 'asOf'],
    ['{ asOf: "2025-01-01" }', 'TREE_DATE_NOT_USED', 'asOf'],
    ['{ hierarchy: "reportin" }', 'UNKNOWN_HIERARCHY', 'hierarchy'],
  ])('%s is told with its place', async (tree, code, field) => {
    const single = await api.send(
      `{ unit(code: "p") { good: ${workers('{}')} a: ${workers(tree)} } }`,
    );
    expect(findingsOf(single)).toEqual([[['unit', 'a'], [[code, ['tree', field]]]]]);
    expect(single.data).toEqual({ unit: { good: { value: 10 }, a: null } });
    const list = await api.send(
      `{ unit(code: "p") { indicators(codes: ["workers"], periods: ["2025"], tree: ${tree}) { value } } }`,
    );
    expect(findingsOf(list)).toEqual([[['unit', 'indicators'], [[code, ['tree', field]]]]]);
    const flat = await api.send(
      `{ observations(input: { units: { codes: ["p"] }, metrics: ["workers"], periods: ["2025"], tree: ${tree} }) { totalCount } }`,
    );
    expect(findingsOf(flat)).toEqual([[['observations'], [[code, ['input', 'tree', field]]]]]);
  });
});
