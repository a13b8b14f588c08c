import { systemPrincipal } from '../../access/principal.js';
import { keepTreeDay } from '../../cube/replace-tree.js';
import { sumTreeAnew } from '../../cube/sum-tree.js';
import type { IsoDate } from '../../kernel/date.js';
import { lockCatalogue } from '../../measures/lock-catalogue.js';
import type { Database } from '../../platform/database.js';
import { flag } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { keepTreeOf } from './keep-tree.js';
import { verifyTree } from './verify-tree.js';

const isTreeOfDay = loadStatement(import.meta.dirname, '../sql/is-tree-of-day.sql');
const changesUntilDay = loadStatement(import.meta.dirname, '../sql/changes-until-day.sql');

/**
 * Makes the kept tree today's: a reorganization that was stated for a later day takes effect by itself when the day begins.
 * Readers see the tree of before until the commit. Says whether the tree changed.
 */
export async function advanceTree(database: Database, today: IsoDate): Promise<boolean> {
  const [state] = await database.run(isTreeOfDay, [today]);
  if (state !== undefined && flag(state, 'is_kept')) return false;
  return database.write({ principal: systemPrincipal.name, action: 'keep tree' }, async (tx) => {
    // Nobody reorganizes, and no record is written by the tree as it was, while it changes.
    await lockCatalogue(tx);
    const [row] = await tx.run(changesUntilDay, [today]);
    const changes = row !== undefined && flag(row, 'changes');
    if (changes) await keepTreeOf(tx, today);
    else await keepTreeDay(tx, today);
    return changes;
  });
}

/** Keeps the tree of today anew, whatever is kept: for when it was damaged. Then no sum of a unit can be trusted either. */
export function renewTree(database: Database, today: IsoDate): Promise<void> {
  return database.write({ principal: systemPrincipal.name, action: 'keep tree' }, async (tx) => {
    await lockCatalogue(tx);
    const damages = await verifyTree(tx);
    await keepTreeOf(tx, today);
    if (damages.length > 0) await sumTreeAnew(tx);
  });
}
