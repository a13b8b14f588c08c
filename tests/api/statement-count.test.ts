import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../support/api.js';
import { fillSmallWorld } from '../support/small-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
});
afterAll(() => api.close());

/** The names of the statements that a question runs. */
async function statementsOf(query: string, variables?: unknown): Promise<string[]> {
  const names: string[] = [];
  api.application.database.onStatement = ({ name }) => void names.push(name);
  const answer = await api.send(query, variables);
  api.application.database.onStatement = undefined;
  expect(answer.errors).toEqual([]);
  return names;
}

const figure = 'indicator(code: "workers", period: "2023-H1") { value }';
/** Units that are found by their code are known in memory; the statement that reads the numbers tells that it is right. */
const numbersAlone = ['cube.read-placed'];

describe('a question about units and figures costs one statement for the numbers and at most one for the units', () => {
  it.each([
    ['one figure', `{ unit(code: "vn") { ${figure} } }`],
    ['figures of children', `{ unit(code: "zones") { children { code ${figure} } } }`],
    [
      'figures on four levels',
      `{ unit(code: "vn") { ${figure} children { ${figure} children { ${figure} children { ${figure} } } } } }`,
    ],
    [
      'many metrics, periods and slices under aliases',
      `{ unit(code: "vn") { children { a: ${figure} b: indicator(code: "trade_union_coverage_of_all", period: "2023") { value }
         c: indicators(codes: ["workers", "enterprises"], periods: ["2023-H1", "2022-H2"], by: ["ownership"]) { value member } } } }`,
    ],
    [
      'up and down',
      `{ unit(code: "zone_a") { parent { ${figure} children { ${figure} } } ancestors { ${figure} } } }`,
    ],
    [
      'units of figures',
      `{ unit(code: "zones") { children { x: indicator(code: "workers", period: "2023-H1") { value unit { parent { code ${figure} } } } } } }`,
    ],
  ])('%s', async (_name, query) => {
    expect(await statementsOf(query)).toEqual(numbersAlone);
  });

  it('with children told by variables and fragments', async () => {
    const query = `query ($kind: UnitKind, $on: Date) { unit(code: "zones") { ...Below } }
      fragment Below on Unit { children(kind: $kind, asOf: $on) { ... on Unit { ${figure} } } }`;
    expect(await statementsOf(query, { kind: 'ZONE', on: '2023-06-30' })).toEqual(numbersAlone);
  });

  it('with facts in slices that no cell holds', async () => {
    const where =
      '[{ dimension: "ownership", members: ["FOREIGN"] }, { dimension: "zone_kind", members: ["INDUSTRIAL"] }]';
    const query = `{ unit(code: "zones") { children { indicator(code: "workers", period: "2023-H1", where: ${where}) { value } } } }`;
    const names = await statementsOf(query);
    expect(names[0]).toBe('units.walk-codes');
    expect(names).toHaveLength(2);
  });

  it('in lists of units', async () => {
    const query = `{ units(kind: ZONE) { nodes { ${figure} parent { ${figure} } } edges { node { ${figure} } } } }`;
    expect(await statementsOf(query)).toEqual(['units.walk-page', 'cube.read-cells']);
  });

  it('in flat rows, however many', async () => {
    const query = `query ($input: ObservationsInput!) { observations(input: $input) { nodes { value unit { name parent { code } } } } }`;
    const input = {
      units: { descendantsOf: { code: 'vn' } },
      metrics: ['workers', 'trade_union_coverage', 'enterprises'],
      periods: ['2022', '2023-H1', '2023-H2', '2023'],
      by: ['ownership'],
    };
    expect(await statementsOf(query, { input })).toEqual([
      'units.walk-descendants',
      'cube.read-cells',
    ]);
  });

  it('with a cross of two dimensions', async () => {
    const query = `{ unit(code: "zones") { children { indicators(codes: ["workers"], periods: ["2023-H1"], by: ["ownership", "zone_kind"]) { value } } } }`;
    expect(await statementsOf(query)).toHaveLength(2);
  });
});

describe('other lists cost one statement each, however many parents', () => {
  it('enterprises of units, with their units and organizations', async () => {
    const query = `{ unit(code: "zones") { children { enterprises { nodes { taxCode unit { name parent { code } } organizations { code } } } } } }`;
    const names = await statementsOf(query);
    expect(names.sort()).toEqual([
      'enterprises.list-enterprises',
      'organizations.organizations-covering',
      'units.walk-codes',
      'units.walk-ids',
    ]);
  });

  it('official codes', async () => {
    expect(await statementsOf('{ units { nodes { officialCodes { code } } } }')).toHaveLength(2);
  });

  it('definitions cost one small look at their version', async () => {
    expect(
      await statementsOf(
        '{ measures { code dimensions { members { code } } } indicators { formula } forms { code } }',
      ),
    ).toEqual(['measures.catalogue-version']);
  });
});
