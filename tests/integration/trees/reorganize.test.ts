import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TreeChoice } from '../../../src/indicators/tree-choice.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import {
  faults,
  openProvinces,
  reportWorkers,
  settle,
  treeOn,
} from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';

const atPeriod: TreeChoice = { basis: 'AT_PERIOD' };
const asOf = (day: string): TreeChoice => ({ basis: 'AS_OF', asOf: day as IsoDate });

describe('10 and 11 merged', () => {
  let world: TreeWorld;

  beforeAll(async () => {
    world = await openProvinces();
    await settle(world, 'a', 1, 10);
    await settle(world, 'b', 20, 11);
    await reportWorkers(world, '2024-H2', { [taxCodeOf(1)]: 100, [taxCodeOf(20)]: 7 });
    await world.fold();
    const { report } = await world.reorganize({
      effectiveOn: '2025-07-01',
      open: [unitRow('ab', 'COMMUNE', 'p')],
      merge: [{ predecessors: [{ unit: 'a', share: 0.4 }, { unit: 'b' }], into: 'ab' }],
      close: [{ unit: 'd' }],
    });
    expect(report).toEqual({
      effectiveOn: '2025-07-01',
      opened: 1,
      closed: 3,
      renamed: 0,
      kindChanged: 0,
      moved: 0,
      merged: 2,
      split: 0,
      officialCodesChanged: 0,
      hierarchies: [],
      successions: [
        {
          predecessor: 'a',
          successor: 'ab',
          extent: 'FULL',
          share: 0.4,
          isMain: true,
          basis: 'STATED',
        },
        {
          predecessor: 'b',
          successor: 'ab',
          extent: 'FULL',
          share: undefined,
          isMain: true,
          basis: 'STATED',
        },
      ],
      units: [
        {
          unit: 'd',
          enterprises: 21,
          reports: 2,
          dutiesEnded: 0,
          dutiesLeft: 0,
          childrenMoved: 0,
        },
        {
          unit: 'a',
          enterprises: 10,
          reports: 1,
          dutiesEnded: 0,
          dutiesLeft: 0,
          childrenMoved: 0,
        },
        {
          unit: 'b',
          enterprises: 11,
          reports: 1,
          dutiesEnded: 0,
          dutiesLeft: 0,
          childrenMoved: 0,
        },
      ],
      enterprisesAssigned: 0,
      enterprisesLeft: { totalCount: 0, enterprises: [] },
    });
  });
  afterAll(() => world.close());

  it.each<[string, string, TreeChoice | undefined, number]>([
    ['ab', '2024-12', undefined, 21],
    ['ab', '2025-08', undefined, 21],
    ['a', '2024-12', undefined, 10],
    ['b', '2025-08', undefined, 11],
    ['d', '2024-12', undefined, 0],
    ['p', '2024-12', undefined, 21],
    ['a', '2024-12', atPeriod, 10],
    ['b', '2024-12', atPeriod, 11],
    ['ab', '2024-12', atPeriod, 0],
    ['d', '2024-12', atPeriod, 21],
    ['ab', '2025-08', atPeriod, 21],
    ['ab', '2024-12', asOf('2025-06-30'), 0],
    ['d', '2025-08', asOf('2025-06-30'), 21],
    ['vn', '2025-08', asOf('2025-06-30'), 21],
  ])('%s in %s %j has %d enterprises', async (unit, month, tree, expected) => {
    expect(await world.figure(unit, 'enterprises', month, tree)).toBe(expected);
  });

  it('counts reports of before and after in the unit of today', async () => {
    await reportWorkers(world, '2025-H2', { [taxCodeOf(1)]: 110, [taxCodeOf(20)]: 8 });
    expect(await world.figure('ab', 'workers', '2024-H2')).toBe(107);
    expect(await world.figure('ab', 'workers', '2025-H2')).toBe(118);
    expect(await world.figure('d', 'workers', '2024-H2', atPeriod)).toBe(107);
    expect(await faults(world)).toEqual([]);
    await world.fold();
    expect(await world.figure('ab', 'workers', '2025-H2')).toBe(118);
    expect(await faults(world)).toEqual([]);
  });

  it('places what is closed under its successor, a district without one under its last parent', async () => {
    expect(await treeOn(world, '2025-06-30')).toMatchObject({ a: 'd', b: 'd', d: 'p', ab: 'd' });
    expect(await treeOn(world, '2025-07-01')).toMatchObject({ a: 'ab', b: 'ab', d: 'p', ab: 'p' });
  });
});

describe('moves, names and kinds', () => {
  let world: TreeWorld;

  beforeAll(async () => {
    world = await openProvinces();
    await settle(world, 'a', 1, 2);
    await settle(world, 'c', 10, 1);
    await world.fold();
  });
  afterAll(() => world.close());

  it('moves a unit with everything below', async () => {
    await world.carryOut({ effectiveOn: '2025-01-01', move: [{ unit: 'd', parent: 'q' }] });
    expect(await world.figure('q', 'enterprises', '2024-12')).toBe(3);
    expect(await world.figure('p', 'enterprises', '2024-12')).toBe(0);
    expect(await world.figure('p', 'enterprises', '2024-12', atPeriod)).toBe(2);
    expect(await faults(world)).toEqual([]);
  });

  it('takes the units below a merged one along', async () => {
    const { report } = await world.reorganize({
      effectiveOn: '2025-07-01',
      merge: [{ predecessors: [{ unit: 'q' }], into: 'p' }],
    });
    expect(report).toMatchObject({
      moved: 2,
      units: [{ unit: 'q', enterprises: 3, childrenMoved: 2 }],
    });
    expect(await treeOn(world, '2025-07-01')).toMatchObject({ q: 'p', d: 'p', c: 'p', a: 'd' });
    expect(await world.figure('p', 'enterprises', '2024-12')).toBe(3);
    expect(await faults(world)).toEqual([]);
  });

  it('names a unit otherwise from a day on', async () => {
    await world.carryOut({
      effectiveOn: '2026-04-30',
      rename: [{ unit: 'a', nameVi: 'Phường A', nameEn: 'A Ward' }],
      changeKind: [{ unit: 'a', kind: 'BLOC' }],
    });
    expect(await faults(world)).toEqual([]);
  });
});
