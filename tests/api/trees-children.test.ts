import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldAll } from '../../src/cube/fold.js';
import { today } from '../../src/kernel/clock.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { fillTreeWorld, reorganize, tomorrow, unit } from '../support/tree-api-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await fillTreeWorld(api);
  // w is to open: it takes over what y1 holds.
  await reorganize(api, {
    effectiveOn: '2100-01-01',
    open: [unit('w', 'COMMUNE', 'p')],
    merge: [{ predecessors: [{ unit: 'y1' }], into: 'w' }],
  });
  await foldAll(api.application.database, today(api.application.clock));
});
afterAll(() => api.close());

interface Listed {
  readonly code: string;
  readonly children?: readonly Listed[];
}

async function unitOf(query: string, variables?: unknown): Promise<Listed> {
  const { data, errors } = await api.send<{ unit: Listed }>(query, variables);
  expect(errors).toEqual([]);
  return data!.unit;
}

const codesOf = (list: readonly Listed[] | undefined): string[] =>
  (list ?? []).map(({ code }) => code);

async function childrenOf(code: string, args: string): Promise<string[]> {
  return codesOf(
    (await unitOf(`{ unit(code: "${code}") { code children${args} { code } } }`)).children,
  );
}

const asOf = (day: string): string => `tree: { basis: AS_OF, asOf: "${day}" }`;

describe('children', () => {
  it.each([
    ['p', '', ['y1']],
    ['p', '(tree: {})', ['y1']],
    ['p', `(${asOf('2025-06-30')})`, ['x']],
    ['p', `(${asOf('2025-07-01')})`, ['y1', 'y2']],
    ['p', `(${asOf('2025-09-01')})`, ['y1']],
    ['p', `(${asOf('2100-01-01')})`, ['w']],
    ['p', '(asOf: "2025-08-01")', ['y1', 'y2']],
    ['p', '(tree: { basis: AT_PERIOD })', ['y1']],
    ['q', `(${asOf('2025-06-30')})`, ['z']],
    ['q', '', ['y2', 'z']],
    ['p', `(${asOf('1990-01-01')})`, []],
  ])('of %s%s are %j', async (code, args, expected) => {
    expect(await childrenOf(code, args)).toEqual(expected);
  });

  it.each([
    ['y2', '(includeHistorical: true)', ['x']],
    ['y1', '(includeHistorical: true)', ['w']],
    ['w', `(includeHistorical: true, ${asOf('2100-01-01')})`, ['y1']],
    ['x', `(includeHistorical: true, ${asOf('2025-06-30')})`, ['w', 'y1', 'y2']],
    ['x', `(includeHistorical: true, kind: PROVINCE, ${asOf('2025-06-30')})`, []],
    ['p', '(includeHistorical: true)', ['y1']],
    ['y2', '(includeHistorical: false)', []],
  ])('of %s%s, closed and coming ones too, are %j', async (code, args, expected) => {
    expect(await childrenOf(code, args)).toEqual(expected);
  });

  it('carry their tree to the figures and the children nested in them', async () => {
    const figure = 'f: indicator(code: "workers", period: "2025-H1") { value tree { basis asOf } }';
    const list = 'l: indicators(codes: ["workers"], periods: ["2025-H1"]) { value }';
    const found = await unitOf(
      `query ($tree: TreeInput) { unit(code: "vn") { code children(tree: $tree) { code ${figure} ${list}
        now: indicator(code: "workers", period: "2025-H1", tree: {}) { value }
        children { code ${figure} } } } }`,
      { tree: { basis: 'AS_OF', asOf: '2025-06-30' } },
    );
    const tree = { basis: 'AS_OF', asOf: '2025-06-30' };
    const leaf = (code: string, value: number) => ({ code, f: { value, tree } });
    expect(found.children).toEqual([
      {
        code: 'p',
        f: { value: 210, tree },
        l: [{ value: 210 }],
        now: { value: 10 },
        children: [leaf('x', 210)],
      },
      {
        code: 'q',
        f: { value: 3000, tree },
        l: [{ value: 3000 }],
        now: { value: 3200 },
        children: [leaf('z', 3000)],
      },
    ]);
  });

  it('AT_PERIOD is for the figures nested in it', async () => {
    const found = await unitOf(
      '{ unit(code: "vn") { code children(tree: { basis: AT_PERIOD }) { code a: indicator(code: "workers", period: "2025-H1") { value } } } }',
    );
    expect(found.children).toEqual([
      { code: 'p', a: { value: 210 } },
      { code: 'q', a: { value: 3000 } },
    ]);
  });

  it('asOf is for the list alone', async () => {
    const found = await unitOf(
      '{ unit(code: "p") { code children(asOf: "2025-08-01") { code a: indicator(code: "workers", period: "2025-H1") { value tree { basis } } } } }',
    );
    expect(found.children).toEqual([
      { code: 'y1', a: { value: 10, tree: { basis: 'CURRENT' } } },
      { code: 'y2', a: { value: 200, tree: { basis: 'CURRENT' } } },
    ]);
  });

  it.each(['CURRENT', 'AS_OF'])(
    'a unit is the sum of its children, hidden ones counted: %s',
    async (basis) => {
      const tree = basis === 'AS_OF' ? asOf('2025-06-30') : 'tree: {}';
      const figure = 'f: indicator(code: "workers", period: "2025-H1") { value }';
      const below = `children(includeHistorical: true) { code ${figure} children(includeHistorical: true) { code ${figure} } }`;
      const found = await unitOf(
        `{ unit(code: "vn") { code children(includeHistorical: true, ${tree}) { code ${figure} ${below} } } }`,
      );
      type Valued = Listed & { f: { value: number | null }; children?: readonly Valued[] };
      const provinces = found.children as readonly Valued[];
      const sum = (list: readonly Valued[]): number =>
        list.reduce((total, { f }) => total + (f.value ?? 0), 0);
      expect(sum(provinces)).toBe(3210);
      for (const province of provinces) expect(sum(province.children ?? [])).toBe(province.f.value);
    },
  );

  it('cost one statement with their figures, and one more where units that are not open are told', async () => {
    const names: string[] = [];
    api.application.database.onStatement = ({ name }) => void names.push(name);
    await childrenOf('p', `(${asOf('2025-06-30')})`);
    expect(names.splice(0)).toEqual(['units.walk-codes']);
    await unitOf(
      '{ unit(code: "vn") { code children(includeHistorical: true) { code indicator(code: "workers", period: "2025-H1") { value } } } }',
    );
    api.application.database.onStatement = undefined;
    expect(names).toEqual(['measures.catalogue-version', 'cube.read-placed']);
  });

  it.each([
    ['tree: { basis: AS_OF }', 'TREE_DATE_MISSING', ['tree', 'asOf']],
    ['tree: { asOf: "2025-01-01" }', 'TREE_DATE_NOT_USED', ['tree', 'asOf']],
    ['tree: { hierarchy: "union" }', 'UNKNOWN_HIERARCHY', ['tree', 'hierarchy']],
    ['tree: {}, asOf: "2025-01-01"', 'EXACTLY_ONE', ['asOf']],
  ])('with %s: %s', async (args, code, path) => {
    const { data, errors } = await api.send(
      `{ unit(code: "p") { code children(${args}) { code } } }`,
    );
    expect(data).toEqual({ unit: { code: 'p', children: null } });
    expect(errors).toMatchObject([
      { path: ['unit', 'children'], extensions: { findings: [{ code, path }] } },
    ]);
  });
});

describe('lists of units are those of a day', () => {
  const observed = `query ($units: UnitSelection!, $tree: TreeInput) {
    observations(input: { units: $units, metrics: ["workers"], periods: ["2025-H1"], tree: $tree }) {
      nodes { unitCode value unit { code closedOn parent { code } indicator(code: "workers", period: "2025-H1") { value } } } } }`;
  const old = { basis: 'AS_OF', asOf: '2025-06-30' };

  it.each([
    ['children, today', { childrenOf: 'p' }, null, { y1: 10 }],
    ['children, then', { childrenOf: 'p' }, old, { x: 210 }],
    [
      'descendants, today',
      { descendantsOf: { code: 'vn' } },
      null,
      { p: 10, q: 3200, y1: 10, y2: 200, z: 3000 },
    ],
    [
      'descendants, then',
      { descendantsOf: { code: 'vn' } },
      old,
      { p: 210, q: 3000, x: 210, z: 3000 },
    ],
    ['communes, then', { descendantsOf: { code: 'p', kind: 'COMMUNE' } }, old, { x: 210 }],
    [
      'communes by period',
      { descendantsOf: { code: 'vn', kind: 'COMMUNE' } },
      { basis: 'AT_PERIOD' },
      { x: 210, z: 3000 },
    ],
    ['of one that is closed', { descendantsOf: { code: 'x' } }, null, {}],
  ])('%s', async (_name, units, tree, expected) => {
    const { data, errors } = await api.send<{
      observations: {
        nodes: { unitCode: string; value: number; unit: { indicator: { value: number } } }[];
      };
    }>(observed, { units, tree });
    expect(errors).toEqual([]);
    const { nodes } = data!.observations;
    expect(Object.fromEntries(nodes.map(({ unitCode, value }) => [unitCode, value]))).toEqual(
      expected,
    );
    // What is nested is told under the same tree.
    for (const { value, unit: nested } of nodes) expect(nested.indicator.value).toBe(value);
  });

  it('by period, those of every asked period: each column adds up to the whole', async () => {
    const { data, errors } = await api.send<{
      observations: { nodes: { unitCode: string; period: string; value: number | null }[] };
    }>(
      `{ observations(input: { units: { descendantsOf: { code: "vn", kind: COMMUNE } }, metrics: ["enterprises"], periods: ["2025-06", "2025-12"],
        tree: { basis: AT_PERIOD } }) { nodes { unitCode period value } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes } = data!.observations;
    const column = (asked: string) =>
      Object.fromEntries(
        nodes
          .filter(({ period }) => period === asked)
          .map(({ unitCode, value }) => [unitCode, value]),
      );
    expect(column('2025-06')).toEqual({ x: 2, y1: 0, y2: 0, z: 1 });
    expect(column('2025-12')).toMatchObject({ y1: 1, y2: 1, z: 1 });
  });

  it.each([
    ['', ['p', 'q', 'y1', 'y2', 'z']],
    [', asOf: "2025-06-30"', ['p', 'q', 'x', 'z']],
    [', asOf: "2100-01-01"', ['p', 'q', 'w', 'y2', 'z']],
    [', kind: COMMUNE', ['y1', 'y2', 'z']],
  ])('units(under: "vn"%s)', async (args, expected) => {
    const { data } = await api.send<{ units: { totalCount: number; nodes: Listed[] } }>(
      `{ units(under: "vn"${args}) { totalCount nodes { code } } }`,
    );
    expect(codesOf(data?.units.nodes)).toEqual(expected);
    expect(data?.units.totalCount).toBe(expected.length);
  });

  it('units(under:) of a province on a day', async () => {
    const { data } = await api.send<{ units: { nodes: Listed[] } }>(
      '{ units(under: "q", asOf: "2025-08-01") { nodes { code } } }',
    );
    expect(codesOf(data?.units.nodes)).toEqual(['z']);
  });
});
