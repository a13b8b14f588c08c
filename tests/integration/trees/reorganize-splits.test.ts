import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeEnterprises } from '../../../src/enterprises/close-enterprises.js';
import { moveEnterprises } from '../../../src/enterprises/move-enterprises.js';
import type { TreeChoice } from '../../../src/indicators/tree-choice.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import {
  faults,
  openProvinces,
  reportWorkers,
  settle,
} from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';

const atPeriod: TreeChoice = { basis: 'AT_PERIOD' };
const asOf = (day: string): TreeChoice => ({ basis: 'AS_OF', asOf: day as IsoDate });

describe('splits', () => {
  let world: TreeWorld;

  beforeAll(async () => {
    world = await openProvinces();
    await settle(world, 'a', 1, 6);
    await reportWorkers(world, '2024-H2', {
      [taxCodeOf(1)]: 1,
      [taxCodeOf(2)]: 10,
      [taxCodeOf(3)]: 100,
    });
    await world.fold();
  });
  afterAll(() => world.close());

  it('sends enterprises with their past, and lists those that nobody assigned', async () => {
    const { report } = await world.reorganize({
      effectiveOn: '2025-07-01',
      open: [unitRow('x', 'COMMUNE', 'p'), unitRow('y', 'COMMUNE', 'q')],
      split: [
        {
          unit: 'a',
          into: [
            { unit: 'x', share: 0.5 },
            { unit: 'y', share: 0.5 },
          ],
          enterprises: [
            { taxCode: taxCodeOf(1), unit: 'x' },
            { taxCode: taxCodeOf(2), unit: 'y' },
            { taxCode: taxCodeOf(3), unit: 'y' },
          ],
        },
      ],
    });
    // Equal shares: the one that more enterprises go to.
    expect(report?.successions).toEqual([
      {
        predecessor: 'a',
        successor: 'x',
        extent: 'PARTIAL',
        share: 0.5,
        isMain: false,
        basis: 'ASSUMED',
      },
      {
        predecessor: 'a',
        successor: 'y',
        extent: 'PARTIAL',
        share: 0.5,
        isMain: true,
        basis: 'ASSUMED',
      },
    ]);
    expect(report).toMatchObject({ enterprisesAssigned: 3, split: 1, closed: 1 });
    expect(report?.enterprisesLeft).toEqual({
      totalCount: 3,
      enterprises: [taxCodeOf(4), taxCodeOf(5), taxCodeOf(6)].sort().map((taxCode) => ({
        unit: 'a',
        taxCode,
        name: `Công ty ${taxCode}`,
        staysWith: 'y',
      })),
    });
    expect(await world.figure('x', 'enterprises', '2024-12')).toBe(1);
    expect(await world.figure('y', 'enterprises', '2024-12')).toBe(5);
    expect(await world.figure('a', 'enterprises', '2024-12')).toBe(3);
    expect(await world.figure('a', 'enterprises', '2024-12', atPeriod)).toBe(6);
    expect(await world.figure('y', 'workers', '2024-H2')).toBe(110);
    expect(await world.figure('x', 'workers', '2024-H2')).toBe(1);
    expect(await world.figure('a', 'workers', '2024-H2', atPeriod)).toBe(111);
    expect(await faults(world)).toEqual([]);
  });

  it('splits a successor again: parts of parts', async () => {
    const { report, errors } = await world.reorganize({
      effectiveOn: '2026-04-30',
      open: [unitRow('y1', 'COMMUNE', 'q'), unitRow('y2', 'COMMUNE', 'q')],
      split: [
        {
          unit: 'y',
          into: [{ unit: 'y1', isMain: true }, { unit: 'y2' }],
          enterprises: [
            { taxCode: taxCodeOf(2), unit: 'y2' },
            { taxCode: taxCodeOf(4), unit: 'y2' },
          ],
        },
      ],
    });
    expect(errors).toEqual([]);
    // What y took over from a is divided as what was always its own.
    expect(report?.enterprisesLeft.enterprises).toEqual(
      [taxCodeOf(3), taxCodeOf(5), taxCodeOf(6)].sort().map((taxCode) => ({
        unit: 'y',
        taxCode,
        name: `Công ty ${taxCode}`,
        staysWith: 'y1',
      })),
    );
    for (const fold of [false, true]) {
      if (fold) await world.fold();
      expect(await world.figure('y2', 'enterprises', '2024-12')).toBe(2);
      expect(await world.figure('y1', 'enterprises', '2024-12')).toBe(3);
      expect(await world.figure('a', 'enterprises', '2024-12')).toBe(2);
      expect(await world.figure('a', 'enterprises', '2024-12', atPeriod)).toBe(6);
      expect(await world.figure('a', 'enterprises', '2024-12', asOf('2025-12-31'))).toBe(3);
      expect(await world.figure('y2', 'workers', '2024-H2')).toBe(10);
      expect(await world.figure('y1', 'workers', '2024-H2')).toBe(100);
      expect(await world.figure('y', 'workers', '2024-H2', asOf('2025-12-31'))).toBe(110);
      expect(await world.figure('a', 'workers', '2024-H2', asOf('2025-06-30'))).toBe(111);
      expect(await world.figure('p', 'workers', '2024-H2')).toBe(1);
      expect(await world.figure('q', 'workers', '2024-H2')).toBe(110);
      expect(await faults(world)).toEqual([]);
    }
  });

  it('lets a unit go on with what is left, and takes later changes of its enterprises', async () => {
    await settle(world, 'c', 40, 3);
    await world.carryOut({
      effectiveOn: '2025-03-01',
      open: [unitRow('z', 'COMMUNE', 'q')],
      split: [
        {
          unit: 'c',
          into: [{ unit: 'c' }, { unit: 'z' }],
          enterprises: [
            { taxCode: taxCodeOf(40), unit: 'z' },
            { taxCode: taxCodeOf(41), unit: 'c' },
          ],
        },
      ],
    });
    await world.write(closeEnterprises, [{ taxCode: taxCodeOf(40), on: '2025-09-15' }]);
    await world.write(moveEnterprises, [{ taxCode: taxCodeOf(41), to: 'z', on: '2025-10-01' }]);
    const line = (unit: string, tree?: TreeChoice) =>
      Promise.all(
        ['2025-02', '2025-08', '2025-09', '2025-12'].map((month) =>
          world.figure(unit, 'enterprises', month, tree),
        ),
      );
    expect(await line('z')).toEqual([1, 1, 0, 1]);
    expect(await line('c')).toEqual([2, 2, 2, 1]);
    expect(await line('z', atPeriod)).toEqual([0, 1, 0, 1]);
    expect(await line('c', atPeriod)).toEqual([3, 2, 2, 1]);
    expect(await faults(world)).toEqual([]);
  });

  it('assigns who came to the unit later than the day that is told late', async () => {
    await settle(world, 'b', 60, 1);
    await world.write(moveEnterprises, [{ taxCode: taxCodeOf(41), to: 'b', on: '2026-01-01' }]);
    await world.carryOut({
      effectiveOn: '2025-11-01',
      open: [unitRow('v', 'COMMUNE', 'd'), unitRow('w', 'COMMUNE', 'd')],
      split: [
        {
          unit: 'b',
          into: [{ unit: 'v', isMain: true }, { unit: 'w' }],
          enterprises: [{ taxCode: taxCodeOf(41), unit: 'w' }],
        },
      ],
    });
    expect(await world.figure('w', 'enterprises', '2026-02')).toBe(1);
    expect(await world.figure('v', 'enterprises', '2026-02')).toBe(1);
    expect(await faults(world)).toEqual([]);
  });
});
