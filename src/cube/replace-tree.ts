import type { IsoDate } from '../kernel/date.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { numbers } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { compareTrees, type SumRecipe } from './compare-trees.js';
import type { TreeRow } from './tree-row.js';

const lockFold = loadStatement(import.meta.dirname, 'sql/lock-fold.sql');
const readTree = loadStatement(import.meta.dirname, 'sql/read-tree.sql');
const placeAtoms = loadStatement(import.meta.dirname, 'sql/place-atoms.sql');
const keepDay = loadStatement(import.meta.dirname, 'sql/keep-tree-day.sql');
const takeRoom = loadStatement(import.meta.dirname, 'sql/take-room.sql');
const sumNodes = loadStatement(import.meta.dirname, 'sql/sum-nodes.sql');
const addAtoms = loadStatement(import.meta.dirname, 'sql/add-atoms.sql');

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
  const { gone, placed, recipes } = compareTrees(await readKept(tx), rows);
  if (gone.length + placed.length > 0) {
    await tx.run(placeAtoms, [
      gone.map(({ node }) => node),
      gone.map(({ atom }) => atom),
      placed.map(({ node }) => node),
      placed.map(({ atom }) => atom),
      placed.map(({ depth }) => depth),
    ]);
  }
  if (recipes.length > 0) await sum(tx, recipes);
}

async function readKept(tx: WriteTransaction): Promise<TreeRow[]> {
  const [row] = await tx.run(readTree);
  if (row === undefined) return [];
  const nodes = numbers(row, 'nodes');
  const atoms = numbers(row, 'atoms');
  return numbers(row, 'depths').map((depth, index) => ({
    node: nodes[index] ?? 0,
    atom: atoms[index] ?? 0,
    depth,
  }));
}

async function sum(tx: WriteTransaction, recipes: readonly SumRecipe[]): Promise<void> {
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
