import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemPrincipal } from '../../../src/access/principal.js';
import { makeScope, type Scope } from '../../../src/access/scope.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import type { Unit } from '../../../src/units/unit.js';
import { walkInMemory } from '../../../src/units/walk-memory.js';
import { walkUnits, type WalkStep } from '../../../src/units/walk-units.js';
import type { UnitWalk } from '../../../src/units/walked-units.js';
import { startTestApi, type TestApi } from '../../support/api.js';
import { change, place, tradeUnion } from '../../support/hierarchy-world.js';
import { fillTreeWorld, reorganize } from '../../support/tree-api-world.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await fillTreeWorld(api);
  await reorganize(api, {
    effectiveOn: '2026-04-30',
    rename: [{ unit: 'z', nameVi: 'Phường Z', nameEn: 'Ward Z' }],
  });
  await change(api, 'defineHierarchies', { hierarchies: [tradeUnion] });
  const placements = [
    place('p', 'vn'),
    place('z', 'p', '2021-01-01', '2025-08-01'),
    place('z', 'q', '2025-08-01'),
  ];
  await change(api, 'placeUnits', { placements });
});
afterAll(() => api.close());

const days = ['1999-12-31', '2020-06-01', '2025-06-30', '2025-07-01', '2025-09-01', '2026-11-21'];
const codes = ['vn', 'p', 'q', 'x', 'y1', 'y2', 'z', 'nobody'];

/** Down twice, up from there, and all the way up, in one hierarchy. */
function stepsOn(asOf: IsoDate, hierarchy: string, withHidden: boolean): WalkStep[] {
  const trees = api.application.trees.current().in(hierarchy);
  const hidden = withHidden ? trees?.hiddenChildren(asOf) : undefined;
  const common = { asOf, hierarchy };
  return [
    { ...common, id: 1, before: 0, act: 'CHILDREN', hidden },
    { ...common, id: 2, before: 1, act: 'CHILDREN', kind: 'COMMUNE', hidden },
    { ...common, id: 3, before: 2, act: 'PARENT' },
    { ...common, id: 4, before: 0, act: 'ANCESTORS' },
  ];
}

/** Everything that a walk can be asked. */
function everything(walk: UnitWalk, ids: readonly number[]): Record<string, readonly Unit[]> {
  const reached = [1, 2, 3, 4].flatMap((step) =>
    ids.map((from) => [`${step} ${from}`, walk.reached(step, from)] as const),
  );
  return { anchors: walk.anchors, ...Object.fromEntries(reached) };
}

async function expectAlike(scope: Scope, steps: readonly WalkStep[], day: IsoDate): Promise<void> {
  const { database, trees, units } = api.application;
  const known = { directory: units.current(), trees: trees.current() };
  const ids = [...known.directory.ids];
  for (const anchor of [
    { by: 'codes', codes },
    { by: 'ids', ids },
  ] as const) {
    const asked = await walkUnits(scope, database, anchor, steps, day);
    const remembered = walkInMemory(scope, known, anchor, steps, day);
    expect(everything(remembered, ids)).toEqual(everything(asked, ids));
    for (const step of [0, 1, 2, 3, 4]) {
      expect(new Set(remembered.idsAt(step))).toEqual(new Set(asked.idsAt(step)));
    }
  }
}

describe('a walk in memory finds what the database finds', () => {
  it.each(
    days.flatMap((day) =>
      ['reporting', 'trade_union'].flatMap((hierarchy) =>
        [false, true].map((hidden) => ({ day, hierarchy, hidden })),
      ),
    ),
  )('$day in $hierarchy, with hidden units: $hidden', async ({ day, hierarchy, hidden }) => {
    const steps = stepsOn(day as IsoDate, hierarchy, hidden);
    await expectAlike(systemPrincipal.scope, steps, day as IsoDate);
    const directory = api.application.units.current();
    for (const root of ['p', 'q', 'y1']) {
      const scope = makeScope([directory.idOf(root)!]);
      await expectAlike(scope, steps, day as IsoDate);
    }
  });

  it('and finds more than nothing', () => {
    const { trees, units } = api.application;
    const known = { directory: units.current(), trees: trees.current() };
    const day = '2025-06-30' as IsoDate;
    const steps = stepsOn(day, 'reporting', false);
    const anchor = { by: 'codes', codes: ['vn'] } as const;
    const walk = walkInMemory(systemPrincipal.scope, known, anchor, steps, day);
    const [country] = walk.anchors;
    const provinces = walk.reached(1, country!.id);
    expect(provinces.map(({ code }) => code)).toEqual(['p', 'q']);
    expect(walk.reached(2, provinces[0]!.id).map(({ code }) => code)).toEqual(['x']);
  });
});
