import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import type { SumRecipe } from './kept-tree.js';

const takeRoom = loadStatement(import.meta.dirname, 'sql/take-room.sql');
const sumNodes = loadStatement(import.meta.dirname, 'sql/sum-nodes.sql');
const addAtoms = loadStatement(import.meta.dirname, 'sql/add-atoms.sql');

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
  const ends: number[] = [];
  for (const { nodes } of recipes) ends.push((ends.at(-1) ?? 0) + nodes.length);
  await tx.run(sumNodes, [
    recipes.map(({ node }) => node),
    ends.map((end, index) => end - (recipes[index]?.nodes.length ?? 0) + 1),
    ends,
    recipes.flatMap(({ nodes }) => nodes),
  ]);
  const loose = recipes.flatMap(({ node, atoms }) => atoms.map((atom) => ({ node, atom })));
  if (loose.length === 0) return;
  await tx.run(addAtoms, [loose.map(({ node }) => node), loose.map(({ atom }) => atom)]);
}
