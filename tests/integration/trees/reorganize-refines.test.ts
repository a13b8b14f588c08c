import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqlStatement } from '../../../src/platform/statement.js';
import { taxCodeOf } from '../../properties/tax-code.js';
import {
  faults,
  openProvinces,
  reportWorkers,
  settle,
} from '../../support/reorganization-world.js';
import { unitRow, type TreeWorld } from '../../support/tree-world.js';

const waiting = sqlStatement(`-- name: test.waiting-deltas
select count(*)::int as deltas from cube_delta where effective_on <= $1`);

describe('what goes to the parts of a split unit', () => {
  let world: TreeWorld;

  beforeAll(async () => {
    world = await openProvinces();
    await settle(world, 'a', 1, 4);
    await reportWorkers(world, '2024-H2', { [taxCodeOf(1)]: 10, [taxCodeOf(2)]: 100 });
  });
  afterAll(() => world.close());

  const split = (unit: string, into: readonly string[], numbers: readonly number[], on: string) =>
    world.carryOut({
      effectiveOn: on,
      open: into.map((code) => unitRow(code, 'COMMUNE', 'q')),
      split: [
        {
          unit,
          into: into.map((code) => ({ unit: code })),
          enterprises: numbers.map((number, place) => ({
            taxCode: taxCodeOf(number),
            unit: into[place] ?? unit,
          })),
        },
      ],
    });

  const deltas = async (): Promise<number> => {
    const rows = await world.application.database.run(waiting, ['2026-11-21']);
    return Number(rows[0]?.deltas);
  };

  it('is right while what was reported at the unit still waits for a fold', async () => {
    expect(await deltas()).toBeGreaterThan(0);
    await split('a', ['x', 'y'], [1, 2], '2025-07-01');
    expect(await faults(world)).toEqual([]);
    await world.fold();
    expect(await faults(world)).toEqual([]);
  });

  it('stands in the sums at once, so that no fold is waited for', async () => {
    expect(await deltas()).toBe(0);
    await split('y', ['v', 'w'], [2], '2025-08-01');
    expect(await deltas()).toBe(0);
    expect(await faults(world)).toEqual([]);
  });
});
