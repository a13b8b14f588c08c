import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApplication } from '../../src/app/application.js';
import { defineHierarchies } from '../../src/units/hierarchies/define-hierarchies.js';
import { placeUnits } from '../../src/units/hierarchies/place-units.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { change, fillHierarchyWorld, place, tradeUnion } from '../support/hierarchy-world.js';
import { tomorrow } from '../support/tree-api-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ today: tomorrow });
  await fillHierarchyWorld(api);
});
afterAll(() => api.close());

/** Who stands below whom in the line of the trade union today. */
async function line(): Promise<unknown> {
  const { data, errors } = await api.send(
    '{ unit(code: "vn") { children(tree: { hierarchy: "trade_union" }) { code children { code } } } hierarchies { code } }',
  );
  expect(errors).toEqual([]);
  return data;
}

describe('defining and placing', () => {
  it('again changes nothing', async () => {
    const told = await change(api, 'defineHierarchies', { hierarchies: [tradeUnion] });
    expect(told).toMatchObject({ unchanged: 1, created: 0, updated: 0 });
    const placements = [
      place('a', 'q'),
      place('p', 'vn', '2021-01-01'),
      place('d', 'p', '2024-01-01'),
    ];
    expect(await change(api, 'placeUnits', { placements })).toMatchObject({ unchanged: 3 });
  });

  it('in a dry run tells what it would do and keeps nothing', async () => {
    const before = await line();
    const placements = [place('c', 'p', '2025-01-01'), place('d', undefined, '2025-01-01')];
    const told = await change(api, 'placeUnits', { dryRun: true, placements });
    expect(told).toMatchObject({ updated: 2, rejected: 0 });
    const hierarchies = [
      { ...tradeUnion, nameEn: 'Another' },
      { ...tradeUnion, code: 'youth_union' },
    ];
    const defined = await change(api, 'defineHierarchies', { dryRun: true, hierarchies });
    expect(defined).toMatchObject({ updated: 1, created: 1 });
    expect(await line()).toEqual(before);
  });

  it.each<[string, object[], string[]]>([
    [
      'unknown things, with the nearest known ones',
      [{ ...place('dd', 'pp'), hierarchy: 'trade_unionn' }],
      ['UNKNOWN_HIERARCHY', 'UNKNOWN_UNIT', 'UNKNOWN_UNIT'],
    ],
    [
      'the hierarchy that reports follow',
      [{ ...place('a', 'q'), hierarchy: 'reporting' }],
      ['REPORTING_HIERARCHY'],
    ],
    ['no days', [place('a', 'q', '2025-02-30', 'soon')], ['INVALID_DATE', 'INVALID_DATE']],
    [
      'an end before the beginning',
      [place('a', 'q', '2019-06-01', '2019-06-01')],
      ['PLACEMENT_END'],
    ],
    ['an end of nothing', [place('a', undefined, '2024-01-01', '2025-01-01')], ['PLACEMENT_END']],
    ['days on which it stands elsewhere', [place('a', 'p', '2020-01-01')], ['PLACEMENT_OVERLAP']],
    ['the same, for a while', [place('a', 'p', '2021-01-01', '2022-01-01')], ['PLACEMENT_OVERLAP']],
    [
      'a unit that is not open',
      [place('a', 'q', '1999-12-31', '2001-01-01')],
      ['UNIT_NOT_OPEN', 'PARENT_NOT_OPEN'],
    ],
    ['itself', [place('a', 'a', '2025-01-01')], ['PLACEMENT_CYCLE']],
    [
      'a circle with what is known',
      [place('vn', 'b', '2030-01-01', '2030-01-02')],
      ['PLACEMENT_CYCLE'],
    ],
    [
      'a circle of the rows themselves',
      [place('a', 'c', '2026-01-01'), place('c', 'a', '2026-06-01')],
      ['PLACEMENT_CYCLE', 'PLACEMENT_CYCLE'],
    ],
    [
      'the same day twice',
      [place('d', 'p', '2025-01-01'), place('d', 'q', '2025-01-01')],
      ['DUPLICATE_ROW'],
    ],
    [
      'words that no code is',
      [{ ...place('\u0000', "a'--"), hierarchy: '' }],
      ['UNKNOWN_HIERARCHY', 'UNKNOWN_UNIT', 'UNKNOWN_UNIT'],
    ],
  ])('is refused for %s', async (_what, placements, codes) => {
    const told = await change(api, 'placeUnits', { placements });
    expect(told.userErrors.map(({ code }) => code)).toEqual(codes);
    expect(told).toMatchObject({ created: 0, updated: 0, rejected: placements.length });
    expect(told.userErrors.every(({ path }) => path[0] === 'placements')).toBe(true);
  });

  it('suggests the nearest names', async () => {
    const told = await change(api, 'placeUnits', {
      placements: [{ ...place('vnn', 'q'), hierarchy: 'trade_unio' }],
    });
    expect(told.userErrors.map(({ suggestion }) => suggestion)).toEqual(['trade_union', 'vn']);
  });

  it('takes the good rows alone when it is told to', async () => {
    const placements = [
      place('c', 'p', '2027-01-01'),
      place('vn', 'b', '2028-01-01'),
      place('b', 'nowhere', '2027-01-01'),
    ];
    const told = await change(api, 'placeUnits', {
      placements,
      dryRun: true,
      errorPolicy: 'REJECT_FAILED',
    });
    expect(told.results.map(({ status }) => status)).toEqual(['UPDATED', 'REJECTED', 'REJECTED']);
  });

  it.each<[string, object[], string[]]>([
    ['a code that is none', [{ ...tradeUnion, code: 'Trade Union' }], ['INVALID_CODE']],
    [
      'the one that is always there',
      [{ ...tradeUnion, code: 'reporting' }],
      ['REPORTING_HIERARCHY'],
    ],
    [
      'no name',
      [{ ...tradeUnion, nameVi: ' ', nameEn: 'a\u0000' }],
      ['INVALID_NAME', 'INVALID_NAME'],
    ],
    ['the same twice', [tradeUnion, tradeUnion], ['DUPLICATE_ROW']],
    ['nothing at all', [], ['ROW_COUNT']],
  ])('a hierarchy is refused for %s', async (_what, hierarchies, codes) => {
    const told = await change(api, 'defineHierarchies', { hierarchies });
    expect(told.userErrors.map(({ code }) => code)).toEqual(codes);
    expect(told).toMatchObject({ created: 0, updated: 0 });
  });

  it('by another process is known at once, by every way to ask', async () => {
    const { databaseUrl, application } = api;
    const other = await createApplication({ databaseUrl, poolSize: 2, clock: application.clock });
    const code = 'youth_union';
    for (const ask of [
      `{ unit(code: "vn") { children(tree: { hierarchy: "${code}1" }) { code } } }`,
      `{ unit(code: "vn") { indicator(code: "workers", period: "2025-H1", tree: { hierarchy: "${code}2" }) { value } } }`,
      `{ units(under: "vn", hierarchy: "${code}3") { totalCount } }`,
      `{ observations(input: { units: { childrenOf: "vn" }, metrics: ["workers"], periods: ["2025-H1"], tree: { hierarchy: "${code}4" } }) { totalCount } }`,
    ]) {
      const [name = ''] = /youth_union\d/.exec(ask) ?? [];
      await other.database.write({ principal: 'test', action: 'define' }, (tx) =>
        defineHierarchies(tx, [{ ...tradeUnion, code: name }]),
      );
      const placed = { ...place('d', 'vn'), hierarchy: name, to: undefined };
      await other.database.write({ principal: 'test', action: 'place' }, (tx) =>
        placeUnits(tx, other.writeContext(), [placed]),
      );
      const { data, errors } = await api.send(ask);
      expect(errors).toEqual([]);
      expect(JSON.stringify(data)).toMatch(/"d"|4000|"totalCount":1/);
    }
    await other.close();
  });
});
