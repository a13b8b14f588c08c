import { systemPrincipal } from '../access/principal.js';
import type { IsoDate } from '../kernel/date.js';
import type { Database } from '../platform/database.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { refillStatement } from './all-contributions.js';
import type { ContributionSource } from './contribution-source.js';
import { sumTreeAnew } from './sum-tree.js';

const lockFold = loadStatement(import.meta.dirname, 'sql/lock-fold.sql');
const lockCube = loadStatement(import.meta.dirname, 'sql/lock-cube.sql');
const clearCube = loadStatement(import.meta.dirname, 'sql/clear-cube.sql');
const resetOpenings = loadStatement(import.meta.dirname, 'sql/reset-openings.sql');
const takeRoom = loadStatement(import.meta.dirname, 'sql/take-room.sql');

/**
 * Recomputes the cube from the records, in one transaction: writers wait for its end, readers see the old cube until then and the whole
 * new one after. The cells are added up at once, without the way through the deltas. Returns how many sums at atoms there are.
 */
export function rebuildCube(
  database: Database,
  sources: readonly ContributionSource[],
  today: IsoDate,
): Promise<number> {
  return database.write({ principal: systemPrincipal.name, action: 'rebuild' }, async (tx) => {
    // Before the other lock, as folds take it: one that opens a new year beside this would carry the old cells into it.
    await tx.run(lockFold);
    await tx.run(lockCube);
    await tx.run(clearCube);
    await tx.run(takeRoom);
    const year = Number(today.slice(0, 4));
    await tx.run(resetOpenings, [year]);
    const [row] = await tx.run(refillStatement(sources), [today, year]);
    await sumTreeAnew(tx);
    return row === undefined ? 0 : number(row, 'refilled');
  });
}
