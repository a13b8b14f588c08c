import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { fillHierarchyWorld } from '../support/hierarchy-world.js';
import { tomorrow } from '../support/tree-api-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await fillHierarchyWorld(api);
});
afterAll(() => api.close());

async function ask(query: string): Promise<unknown> {
  const { data, errors } = await api.send(query);
  expect(errors).toEqual([]);
  return data;
}

/** `{code: value}` of all figures of a list. */
type Values = Record<string, number | null>;
interface Row {
  readonly code: string;
  readonly indicator: { readonly value: number | null };
}

const inLine = (more = ''): string => `tree: { hierarchy: "trade_union"${more} }`;
const figure = (args = ''): string =>
  `indicator(code: "workers", period: "2025-H1"${args}) { value }`;

async function childrenOf(code: string, args: string): Promise<Values> {
  const data = (await ask(
    `{ unit(code: "${code}") { children${args} { code ${figure()} } } }`,
  )) as { unit: { children: Row[] } };
  return Object.fromEntries(data.unit.children.map((row) => [row.code, row.indicator.value]));
}

describe('a named hierarchy', () => {
  it('is told beside the one that reports follow', async () => {
    expect(await ask('{ hierarchies { code name(lang: EN) description } }')).toMatchObject({
      hierarchies: [
        { code: 'reporting', name: 'Reporting' },
        { code: 'trade_union', name: 'The line of the trade union', description: null },
      ],
    });
  });

  it('lists and adds up what stands below a unit in it', async () => {
    expect(await childrenOf('vn', '')).toEqual({ p: 21, q: 4300 });
    expect(await childrenOf('vn', `(${inLine()})`)).toEqual({ p: 4020, q: 301 });
    expect(await childrenOf('q', `(${inLine()})`)).toEqual({ a: 1, c: 300 });
    expect(await childrenOf('a', `(${inLine()})`)).toEqual({});
  });

  it('is that of a day, of the end of a period, or of today', async () => {
    const before = inLine(', basis: AS_OF, asOf: "2023-12-31"');
    expect(await childrenOf('p', `(${before})`)).toEqual({ b: 20 });
    expect(await childrenOf('vn', `(${before})`)).toEqual({ p: 20, q: 301 });
    expect(await childrenOf('vn', `(${inLine(', basis: AS_OF, asOf: "2019-12-31"')})`)).toEqual({});
    expect(await childrenOf('vn', `(${inLine(', basis: AT_PERIOD')})`)).toEqual({
      p: 4020,
      q: 301,
    });
    const data = await ask(
      `{ unit(code: "vn") { line: ${figure(`, ${inLine()}`)} early: ${figure(`, ${before}`)} ${figure()}
         nobody: indicator(code: "enterprises", period: "2022", ${inLine(', basis: AT_PERIOD')}) { value tree { basis asOf hierarchy } } } }`,
    );
    expect(data).toEqual({
      unit: {
        line: { value: 4321 },
        indicator: { value: 4321 },
        // d stood in no place of the line then.
        early: { value: 321 },
        nobody: {
          value: 3,
          tree: { basis: 'AT_PERIOD', asOf: '2022-12-31', hierarchy: 'trade_union' },
        },
      },
    });
  });

  it('goes on through nested lists until another tree is named', async () => {
    expect(
      await ask(
        `{ unit(code: "vn") { children(${inLine()}) { code children { code ${figure()} parent { code } reports: parent(tree: {}) { code } } } } }`,
      ),
    ).toEqual({
      unit: {
        children: [
          {
            code: 'p',
            children: [
              {
                code: 'b',
                indicator: { value: 20 },
                parent: { code: 'p' },
                reports: { code: 'p' },
              },
              {
                code: 'd',
                indicator: { value: 4000 },
                parent: { code: 'p' },
                reports: { code: 'q' },
              },
            ],
          },
          {
            code: 'q',
            children: [
              { code: 'a', indicator: { value: 1 }, parent: { code: 'q' }, reports: { code: 'p' } },
              {
                code: 'c',
                indicator: { value: 300 },
                parent: { code: 'q' },
                reports: { code: 'q' },
              },
            ],
          },
        ],
      },
    });
  });

  it('tells what is above', async () => {
    const early = inLine(', basis: AS_OF, asOf: "2021-01-01"');
    expect(
      await ask(
        `{ unit(code: "d") { parent(${inLine()}) { code } ancestors(${inLine()}) { code } before: parent(${early}) { code } none: ancestors(${early}) { code } } }`,
      ),
    ).toEqual({
      unit: {
        parent: { code: 'p' },
        ancestors: [{ code: 'vn' }, { code: 'p' }],
        before: null,
        none: [],
      },
    });
  });

  it('selects the units of pages and of flat figures', async () => {
    expect(
      await ask(
        '{ units(first: 10, under: "p", hierarchy: "trade_union") { totalCount nodes { code children { code } } } }',
      ),
    ).toEqual({
      units: {
        totalCount: 2,
        nodes: [
          { code: 'b', children: [] },
          { code: 'd', children: [] },
        ],
      },
    });
    const rows = async (units: string, tree: string): Promise<unknown> =>
      ask(`{ observations(input: { units: ${units}, metrics: ["workers"], periods: ["2025-H1"], ${tree} }) {
        nodes { unitCode value coverage { received } contributors(first: 9) { totalCount } } } }`);
    const row = (unitCode: string, value: number, received: number) => ({
      unitCode,
      value,
      coverage: [{ received }],
      contributors: { totalCount: 1 },
    });
    expect(await rows('{ childrenOf: "q" }', inLine())).toEqual({
      observations: { nodes: [row('a', 1, 0), row('c', 300, 0)] },
    });
    const all = '{ descendantsOf: { code: "vn", kind: COMMUNE } }';
    expect(await rows(all, inLine(', basis: AS_OF, asOf: "2021-01-01"'))).toEqual({
      observations: { nodes: [row('a', 1, 0), row('b', 20, 0), row('c', 300, 0)] },
    });
  });

  it('breaks down and filters like any other', async () => {
    const data = await ask(
      `{ unit(code: "p") { indicators(codes: ["enterprises"], periods: ["2025-06"], by: ["ownership", "zone_kind"],
         where: [{ dimension: "zone_kind", members: ["OUTSIDE"] }], ${inLine()}) { member value } } }`,
    );
    expect(data).toMatchObject({
      unit: {
        indicators: expect.arrayContaining([{ member: 'UNKNOWN/OUTSIDE', value: 2 }]) as unknown,
      },
    });
  });

  it.each([
    ['children(tree: { hierarchy: "trade_unions" }) { code }', 'trade_union'],
    ['parent(tree: { hierarchy: "reportin" }) { code }', 'reporting'],
    ['ancestors(tree: { hierarchy: "trade_onion" }) { code }', 'trade_union'],
    [figure(', tree: { hierarchy: "tradeunion" }'), 'trade_union'],
  ])('that nobody defined is refused: %s', async (field, suggestion) => {
    const { errors } = await api.send(`{ unit(code: "vn") { ${field} } }`);
    const [finding] = errors[0]?.extensions.findings ?? [];
    expect(finding?.code).toBe('UNKNOWN_HIERARCHY');
    expect(finding?.suggestion).toBe(suggestion);
  });

  it('of a page that nobody defined is refused', async () => {
    const { errors } = await api.send(
      '{ units(under: "vn", hierarchy: "nothing") { totalCount } }',
    );
    expect(errors[0]?.extensions.findings?.[0]?.code).toBe('UNKNOWN_HIERARCHY');
  });

  it('costs one statement for the units and one for the numbers', async () => {
    const names: string[] = [];
    api.application.database.onStatement = ({ name }) => void names.push(name);
    await ask(
      `{ unit(code: "vn") { ${figure(`, ${inLine()}`)} children(${inLine()}) { ${figure()} children { ${figure()}
         series: indicators(codes: ["workers", "enterprises"], periods: ["2024", "2025-H1", "2025"]) { value } } } } }`,
    );
    api.application.database.onStatement = undefined;
    expect(names).toEqual(['units.walk-codes', expect.stringMatching(/^cube\.read-/)]);
  });
});
