import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { createCaller, type Caller } from '../support/clients.js';
import { change, fillHierarchyWorld, place, tradeUnion } from '../support/hierarchy-world.js';
import { reorganize, tomorrow, unit } from '../support/tree-api-world.js';

// The client's own subtree is p with a and b. In the line of the trade union d, of another province, stands under p, and a under q.
let api: TestApi;
let caller: Caller;
let national: Caller;
beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await fillHierarchyWorld(api);
  await reorganize(api, { open: [{ ...unit('e', 'COMMUNE', 'p'), openedOn: '2001-01-01' }] });
  await change(api, 'defineHierarchies', { hierarchies: [{ ...tradeUnion, code: 'odd' }] });
  const odd = (of: string, parent: string) => ({ ...place(of, parent), hierarchy: 'odd' });
  await change(api, 'placeUnits', { placements: [odd('q', 'e'), odd('a', 'q'), odd('b', 'p')] });
  const actions = ['READ', 'PUBLISH', 'REORGANIZE_UNITS'];
  national = await createCaller(api, { code: 'all', actions: [...actions, 'MANAGE_CLIENTS'] });
  caller = await createCaller(api, { code: 'p', unit: 'p', actions }, national);
});
afterAll(() => api.close());

/** What the client is told; nothing of it may be of the other province. */
async function ask(query: string): Promise<unknown> {
  const { data, errors } = await caller.send(query);
  expect(errors).toEqual([]);
  const told = JSON.stringify(data);
  expect(told).not.toMatch(/"[cdq]"|"vn"|4000|4020|4321/);
  return data;
}

const line = 'tree: { hierarchy: "trade_union" }';
const early = 'tree: { hierarchy: "trade_union", basis: AS_OF, asOf: "2021-01-01" }';

describe('through a named hierarchy a client', () => {
  it('reaches no unit of another subtree', async () => {
    expect(
      await ask(`{
        unit(code: "p") { parent(${line}) { code } ancestors(${line}) { code }
          children(${line}) { code } every: children(tree: { hierarchy: "trade_union" }, includeHistorical: true) { code } }
        a: unit(code: "a") { parent(${line}) { code } ancestors(${line}) { code } odd: ancestors(tree: { hierarchy: "odd" }) { code } }
        other: unit(code: "d") { code }
        units(first: 10, under: "p", hierarchy: "trade_union") { totalCount nodes { code } }
        observations(input: { units: { descendantsOf: { code: "p" } }, metrics: ["workers"], periods: ["2025-H1"], ${line} }) { totalCount nodes { unitCode value } }
      }`),
    ).toEqual({
      unit: { parent: null, ancestors: [], children: [{ code: 'b' }], every: [{ code: 'b' }] },
      // e is its own, with q between it and a.
      a: { parent: null, ancestors: [], odd: [{ code: 'e' }] },
      other: null,
      units: { totalCount: 1, nodes: [{ code: 'b' }] },
      observations: { totalCount: 1, nodes: [{ unitCode: 'b', value: 20 }] },
    });
    const { errors } = await caller.send(
      `{ observations(input: { units: { childrenOf: "q" }, metrics: ["workers"], periods: ["2025-H1"], ${line} }) { totalCount } }`,
    );
    expect(errors[0]?.extensions.findings?.[0]).toMatchObject({ code: 'UNKNOWN_UNIT' });
  });

  const nothing = { value: null, reason: 'SUPPRESSED', numerator: null, denominator: null };
  it.each([
    ['a measure', 'indicator(code: "workers", period: "2025-H1"'],
    ['a register', 'indicator(code: "enterprises", period: "2025"'],
    ['a ratio', 'indicator(code: "foreign_share_of_workers", period: "2025-H1"'],
    [
      'a filter',
      'indicator(code: "workers", period: "2025-H1", where: [{ dimension: "ownership", members: ["UNKNOWN"] }]',
    ],
    [
      'a cross from the facts',
      'indicator(code: "workers", period: "2025-H1", where: [{ dimension: "ownership", members: ["UNKNOWN"] }, { dimension: "zone_kind", members: ["OUTSIDE"] }]',
    ],
    ['the other stage', 'indicator(code: "workers", period: "2025-H1", stage: FINAL'],
    [
      'reports',
      'indicator(code: "reporting_rate", period: "2025-H1", form: "enterprise_half_year"',
    ],
    ['values that stand in', 'indicator(code: "workers", period: "2025-H2", fill: LAST_REPORTED'],
    [
      'what was known',
      `indicator(code: "workers", period: "2025-H1", knownAt: "${tomorrow}T00:00:00Z"`,
    ],
  ])('is told nothing of %s that counts other units too', async (_what, field) => {
    const data = await ask(
      `{ unit(code: "p") { ${field}, ${line}) { value reason numerator denominator incomplete coverage { received } contributors(first: 5) { totalCount nodes { id } } } } }`,
    );
    const contributors = { totalCount: 0, nodes: [] };
    expect(data).toEqual({
      unit: { indicator: { ...nothing, incomplete: false, coverage: [], contributors } },
    });
  });

  it('is told all of a figure that counts its own units alone', async () => {
    expect(
      await ask(`{
        p: unit(code: "p") { now: indicator(code: "workers", period: "2025-H1") { value } early: indicator(code: "workers", period: "2025-H1", ${early}) { value } }
        b: unit(code: "b") { indicator(code: "workers", period: "2025-H1", ${line}) { value contributors(first: 5) { totalCount } } }
      }`),
    ).toEqual({
      p: { now: { value: 21 }, early: { value: 20 } },
      b: { indicator: { value: 20, contributors: { totalCount: 1 } } },
    });
  });

  it('neither publishes nor reads published what it may not see', async () => {
    const publish = async (by: Caller, code: string): Promise<unknown> => {
      const { data, errors } =
        await by.send(`mutation { publishPeriod(input: { code: "${code}", units: { codes: ["p", "b"] },
        metrics: ["workers"], periods: ["2025-H1"], ${line} }) { hash rows userErrors { code path } publication { treeHierarchy } } }`);
      expect(errors).toEqual([]);
      return data!.publishPeriod;
    };
    const path = ['tree', 'hierarchy'];
    expect(await publish(caller, 'own')).toEqual({
      hash: null,
      rows: null,
      publication: null,
      userErrors: [{ code: 'PUBLICATION_BEYOND_SCOPE', path }],
    });
    const published = { rows: 2, userErrors: [], publication: { treeHierarchy: 'trade_union' } };
    expect(await publish(national, 'national')).toMatchObject(published);
    const read = `{ publication(code: "national") { observations { nodes { unitCode value reason } }
      revisions(changedOnly: false) { nodes { unitCode published current } } } }`;
    const rows = (value: number | null, reason: string | null) => ({
      publication: {
        observations: {
          nodes: [
            { unitCode: 'p', value, reason },
            { unitCode: 'b', value: 20, reason: null },
          ],
        },
        revisions: {
          nodes: [
            { unitCode: 'p', published: value, current: value },
            { unitCode: 'b', published: 20, current: 20 },
          ],
        },
      },
    });
    expect(await ask(read)).toEqual(rows(null, 'SUPPRESSED'));
    expect((await national.send(read)).data).toEqual(rows(4020, null));
  });

  it.each<[string, object, string[]]>([
    [
      'a unit of its own that stands elsewhere',
      place('a', 'p', '2025-01-01'),
      ['PLACED_ELSEWHERE'],
    ],
    ['the same, to nowhere', place('a', undefined, '2025-01-01'), ['PLACED_ELSEWHERE']],
    ['the same, for a while', place('a', 'p', '2025-01-01', '2025-02-01'), ['PLACED_ELSEWHERE']],
    ['a unit of another subtree', place('d', 'p', '2025-01-01'), ['UNKNOWN_UNIT']],
    ['a unit of its own under another subtree', place('b', 'q', '2025-01-01'), ['UNKNOWN_UNIT']],
    ['its own top', place('p', 'a', '2025-01-01'), ['PLACED_ELSEWHERE']],
    [
      'a circle through another subtree',
      { ...place('e', 'a'), hierarchy: 'odd' },
      ['PLACEMENT_CYCLE'],
    ],
  ])('cannot place %s', async (_what, row, codes) => {
    const told = await change(caller, 'placeUnits', { placements: [row] });
    expect(told.userErrors.map(({ code }) => code)).toEqual(codes);
    expect(told).toMatchObject({ created: 0, updated: 0, rejected: 1 });
    const given = new Set(Object.values(row));
    const words = JSON.stringify(told.userErrors).match(/\b[cdq]\b/g) ?? [];
    expect(words.filter((word) => !given.has(word))).toEqual([]);
  });

  it('places its own units under its own', async () => {
    const placements = [place('e', 'b', '2025-01-01')];
    expect(await change(caller, 'placeUnits', { placements, dryRun: true })).toMatchObject({
      created: 1,
    });
  });

  it('learns of no unit when one ends under which another subtree stands', async () => {
    const { data, errors } = await caller.send<{ reorganizeUnits: unknown }>(
      'mutation { reorganizeUnits(input: { effectiveOn: "2026-01-01", close: [{ unit: "e" }] }) { userErrors { code path actual } } }',
    );
    expect(errors).toEqual([]);
    const path = ['close', '0', 'unit'];
    const userErrors = [{ code: 'OPEN_CHILDREN_IN_HIERARCHY', path, actual: '...' }];
    expect(data?.reorganizeUnits).toEqual({ userErrors });
  });
});
