import { systemPrincipal } from '../access/principal.js';
import type { IsoDate } from '../kernel/date.js';
import type { Database } from '../platform/database.js';
import { loadStatement } from '../platform/statement.js';
import { refillStatement } from './all-contributions.js';
import type { ContributionSource } from './contribution-source.js';
import { foldWithin } from './fold.js';

const lockFold = loadStatement(import.meta.dirname, 'sql/lock-fold.sql');
const lockCube = loadStatement(import.meta.dirname, 'sql/lock-cube.sql');
const clearCube = loadStatement(import.meta.dirname, 'sql/clear-cube.sql');
const resetOpenings = loadStatement(import.meta.dirname, 'sql/reset-openings.sql');

/**
 * Recomputes the cube from the records, in one transaction: writers wait for its end, readers see the old cube until then and the whole
 * new one after. Returns how many deltas were folded into the cells.
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
    await tx.run(resetOpenings, [Number(today.slice(0, 4))]);
    await tx.run(refillStatement(sources));
    return foldWithin(tx, today);
  });
}
