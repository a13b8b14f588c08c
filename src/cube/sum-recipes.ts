import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import type { SumRecipe } from './kept-tree.js';

const takeRoom = loadStatement(import.meta.dirname, 'sql/take-room.sql');
const openLoose = loadStatement(import.meta.dirname, 'sql/open-loose.sql');
const clearLoose = loadStatement(import.meta.dirname, 'sql/clear-loose.sql');
const gatherLoose = loadStatement(import.meta.dirname, 'sql/gather-loose.sql');
const sumNodes = loadStatement(import.meta.dirname, 'sql/sum-nodes.sql');

/**
 * Replaces the cells of nodes by sums of cells as they were before: of the nodes that each recipe names, which may be the node itself,
 * and of its single atoms.
 */
export async function sumByRecipes(
  tx: WriteTransaction,
  recipes: readonly SumRecipe[],
): Promise<void> {
  if (recipes.length === 0) return;
  await tx.run(takeRoom);
  await tx.run(openLoose);
  await tx.run(clearLoose);
  const loose = [...new Set(recipes.flatMap(({ atoms }) => atoms))];
  if (loose.length > 0) await tx.run(gatherLoose, [loose]);
  await tx.run(sumNodes, [
    recipes.map(({ node }) => node),
    ...sideBySide(recipes.map(({ nodes }) => nodes)),
    ...sideBySide(recipes.map(({ atoms }) => atoms)),
  ]);
}

/** Lists as one list, behind the places at which each begins and ends in it. */
function sideBySide(lists: readonly (readonly number[])[]): [number[], number[], number[]] {
  const ends: number[] = [];
  for (const { length } of lists) ends.push((ends.at(-1) ?? 0) + length);
  const starts = ends.map((end, index) => end - (lists[index]?.length ?? 0) + 1);
  return [starts, ends, lists.flat()];
}
