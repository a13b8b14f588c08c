import { KeptTree, type SumRecipe } from './kept-tree.js';
import type { TreeRow } from './tree-row.js';

/** How a tree whose nodes hold what lies at themselves alone is added up. Each step takes from the sums that those before it left. */
export function rollUp(rows: readonly TreeRow[]): SumRecipe[][] {
  const proper = rows.filter(({ depth }) => depth >= 0);
  const steps = Map.groupBy(parentsOf(proper), ({ level }) => level);
  const upwards = [...steps].sort(([one], [other]) => other - one);
  return [...upwards.map(([, recipes]) => recipes), besideTree(rows, proper)];
}

interface ParentRecipe extends SumRecipe {
  /** How many nodes stand above it. */
  readonly level: number;
}

/** Each node that has others right below it: itself and those. */
function parentsOf(rows: readonly TreeRow[]): ParentRecipe[] {
  const homes = new Map(rows.filter(at(0)).map(({ atom, node }) => [atom, node]));
  const levels = levelsOf(rows, homes);
  const children = new Map<number, Set<number>>();
  for (const { node, atom } of rows.filter(at(1))) {
    const below = children.get(node) ?? new Set([node]);
    children.set(node, below.add(homes.get(atom) ?? node));
  }
  return [...children].map(([node, below]) => ({
    node,
    nodes: [...below],
    atoms: [],
    level: levels.get(node) ?? 0,
  }));
}

const at =
  (wanted: number) =>
  ({ depth }: TreeRow): boolean =>
    depth === wanted;

/** How many nodes stand above each. */
function levelsOf(
  rows: readonly TreeRow[],
  homes: ReadonlyMap<number, number>,
): Map<number, number> {
  const levels = new Map<number, number>();
  for (const { atom, depth } of rows) {
    const home = homes.get(atom);
    if (home !== undefined) levels.set(home, Math.max(levels.get(home) ?? 0, depth));
  }
  return levels;
}

/** What is kept beside the tree (depth -1) is made of the largest nodes inside it. */
function besideTree(rows: readonly TreeRow[], proper: readonly TreeRow[]): SumRecipe[] {
  const beside = Map.groupBy(rows.filter(at(-1)), ({ node }) => node);
  const tree = new KeptTree(proper);
  return [...beside].map(([node, own]) => ({
    node,
    ...tree.coverOf(own.map(({ atom }) => atom)),
  }));
}
