import type { IsoDate } from '../kernel/date.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import { compareTrees } from './compare-trees.js';
import { readKeptTree } from './read-kept-tree.js';
import { sumByRecipes } from './sum-recipes.js';
import type { TreeRow } from './tree-row.js';

const lockFold = loadStatement(import.meta.dirname, 'sql/lock-fold.sql');
const placeAtoms = loadStatement(import.meta.dirname, 'sql/place-atoms.sql');
const keepDay = loadStatement(import.meta.dirname, 'sql/keep-tree-day.sql');

/** Keeps folds out to the end of the transaction: first taken by whoever writes much before it replaces the kept tree. */
export async function keepFoldsOut(tx: WriteTransaction): Promise<void> {
  await tx.run(lockFold);
}

/** Says that the kept tree is that of a day too: nothing has changed until then. */
export async function keepTreeDay(tx: WriteTransaction, day: IsoDate): Promise<void> {
  await tx.run(keepDay, [day]);
}

/**
 * Replaces the kept tree by that of a day. Only nodes that hold other atoms than before are added up anew, from the cells of
 * nodes that lie wholly in them, and of atoms that lie in none; folds are kept out, and readers see the old tree until the commit.
 */
export async function replaceTree(
  tx: WriteTransaction,
  rows: readonly TreeRow[],
  day: IsoDate,
): Promise<void> {
  await keepFoldsOut(tx);
  await keepTreeDay(tx, day);
  const { gone, placed, recipes } = compareTrees(await readKeptTree(tx), rows);
  if (gone.length + placed.length > 0) {
    await tx.run(placeAtoms, [
      gone.map(({ node }) => node),
      gone.map(({ atom }) => atom),
      placed.map(({ node }) => node),
      placed.map(({ atom }) => atom),
      placed.map(({ depth }) => depth),
    ]);
  }
  await sumByRecipes(tx, recipes);
}
