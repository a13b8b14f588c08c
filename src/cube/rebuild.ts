import { systemPrincipal } from '../access/principal.js';
import type { IsoDate } from '../kernel/date.js';
import type { Database } from '../platform/database.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import { gatherContributions } from './gather-contributions.js';
import { settleDeltas } from './settle-deltas.js';
import { sumTreeAnew } from './sum-tree.js';

const lockFold = loadStatement(import.meta.dirname, 'sql/lock-fold.sql');
const lockCube = loadStatement(import.meta.dirname, 'sql/lock-cube.sql');
const settleAtoms = loadStatement(import.meta.dirname, 'sql/settle-atoms.sql');
const resetOpenings = loadStatement(import.meta.dirname, 'sql/reset-openings.sql');
const takeRoom = loadStatement(import.meta.dirname, 'sql/take-room.sql');

/**
 * Recomputes the cube from the records, in one transaction: writers wait for its end, readers see the old cube until then and the whole
 * new one after. What the records add up to is gathered beside the cube, which is then made equal to it, so a cube that was right costs no
 * writing at its atoms. Returns how many sums at atoms there are.
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
    await tx.run(takeRoom);
    const year = Number(today.slice(0, 4));
    await tx.run(resetOpenings, [year]);
    await gatherContributions(tx, sources, today);
    await settleDeltas(tx, today);
    const [row] = await tx.run(settleAtoms, [today, year]);
    await sumTreeAnew(tx);
    return row === undefined ? 0 : number(row, 'sums');
  });
}
