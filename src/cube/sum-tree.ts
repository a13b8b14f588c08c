import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import { readKeptTree } from './read-kept-tree.js';
import { rollUp } from './roll-up.js';
import { sumByRecipes } from './sum-recipes.js';

const clearNodes = loadStatement(import.meta.dirname, 'sql/clear-nodes.sql');
const takeRoom = loadStatement(import.meta.dirname, 'sql/take-room.sql');
const sumOwn = loadStatement(import.meta.dirname, 'sql/sum-own.sql');

/**
 * Adds the cells of every node of the kept tree up anew, from those of the atoms alone: first what lies at each node itself, then level
 * by level what lies below it, so that each cell is read once by the node above it and not once by every node above it. The caller
 * keeps folds out.
 */
export async function sumTreeAnew(tx: WriteTransaction): Promise<void> {
  await tx.run(takeRoom);
  await tx.run(clearNodes);
  await tx.run(sumOwn);
  for (const recipes of rollUp(await readKeptTree(tx))) await sumByRecipes(tx, recipes);
}
