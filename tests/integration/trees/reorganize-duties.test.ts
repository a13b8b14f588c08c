import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginYear, counts, mustState } from '../../support/duty-world.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import {
  faults,
  openProvinces,
  reportWorkers,
  settle,
} from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';

/** Enterprises below p owe the half-year report; communes and districts everywhere owe theirs. */
describe('duties follow the tree of their period', () => {
  let world: TreeWorld;
  const expected = async (unit: string, form: string) =>
    Promise.all(
      ['2024-H2', '2025-H1', '2025-H2', '2026-H1'].map(
        async (period) => (await counts(world.application, unit, form, period))[0],
      ),
    );
  const rule = { from: '2024-07-01', daysAfter: 14 };

  beforeAll(async () => {
    world = await openProvinces();
    await settle(world, 'a', 1, 2);
    await settle(world, 'b', 10, 3);
    await settle(world, 'c', 20, 1);
    await mustState(world.application, [
      {
        ...rule,
        code: 'below_p',
        form: 'enterprise_half_year',
        reporterKind: 'ENTERPRISE',
        under: 'p',
      },
      {
        ...rule,
        code: 'units',
        form: 'unit_half_year',
        reporterKind: 'UNIT',
        unitKinds: ['COMMUNE', 'DISTRICT'],
      },
    ]);
    await beginYear(world.application);
    await reportWorkers(world, '2025-H2', { [taxCodeOf(1)]: 5 });
    await world.fold();
  });
  afterAll(() => world.close());

  it('is owed below p at first', async () => {
    expect(await expected('vn', 'enterprise_half_year')).toEqual([5, 5, 5, 5]);
    expect(await expected('vn', 'unit_half_year')).toEqual([4, 4, 4, 4]);
    expect(await counts(world.application, 'vn', 'enterprise_half_year', '2025-H2')).toEqual([
      ...[5, 1, 0, 1, 1, 0],
    ]);
  });

  it('ends with a district, and when its communes go to another province', async () => {
    const { report } = await world.reorganize({
      effectiveOn: '2025-07-01',
      close: [{ unit: 'd' }],
      move: [
        { unit: 'a', parent: 'q' },
        { unit: 'b', parent: 'p' },
      ],
    });
    expect(report?.units).toEqual([
      {
        unit: 'd',
        enterprises: 5,
        reports: 1,
        dutiesEnded: 9,
        dutiesLeft: 15,
        childrenMoved: 2,
      },
      { unit: 'a', enterprises: 2, reports: 1, dutiesEnded: 6, dutiesLeft: 3, childrenMoved: 0 },
      { unit: 'b', enterprises: 3, reports: 0, dutiesEnded: 0, dutiesLeft: 12, childrenMoved: 0 },
    ]);
    for (const fold of [false, true]) {
      if (fold) await world.fold();
      expect(await expected('vn', 'enterprise_half_year')).toEqual([5, 5, 3, 3]);
      expect(await expected('q', 'enterprise_half_year')).toEqual([2, 2, 0, 0]);
      expect(await expected('vn', 'unit_half_year')).toEqual([4, 4, 3, 3]);
      expect(await counts(world.application, 'vn', 'enterprise_half_year', '2025-H2')).toEqual([
        ...[3, 0, 0, 0, 0, 1],
      ]);
      expect(await faults(world)).toEqual([]);
    }
  });

  it('goes over to successors, whose parts owe as they stood', async () => {
    await world.carryOut({
      effectiveOn: '2026-01-01',
      open: [unitRow('b1', 'COMMUNE', 'q'), unitRow('b2', 'COMMUNE', 'p')],
      split: [
        {
          unit: 'b',
          into: [{ unit: 'b1' }, { unit: 'b2', isMain: true }],
          enterprises: [{ taxCode: taxCodeOf(10), unit: 'b1' }],
        },
      ],
    });
    expect(await expected('vn', 'enterprise_half_year')).toEqual([5, 5, 3, 2]);
    expect(await expected('vn', 'unit_half_year')).toEqual([4, 4, 3, 4]);
    expect(await faults(world)).toEqual([]);
    await world.fold();
    expect(await faults(world)).toEqual([]);
  });
});
