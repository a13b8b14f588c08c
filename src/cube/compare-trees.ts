import { KeptTree, type SumRecipe } from './kept-tree.js';
import type { TreeRow } from './tree-row.js';

/** What changes where one tree takes the place of another. */
export interface TreeChange {
  readonly gone: readonly TreeRow[];
  /** Rows that are new, or have another depth. */
  readonly placed: readonly TreeRow[];
  /** Nodes whose sums change: how they are made of what is kept. Atoms that are new have no sums yet. */
  readonly recipes: readonly SumRecipe[];
}

/** Compares the kept tree with the wanted one; each row once, whatever their number. */
export function compareTrees(kept: readonly TreeRow[], wanted: readonly TreeRow[]): TreeChange {
  const before = new KeptTree(kept);
  const after = Map.groupBy(wanted, ({ node }) => node);
  const gone = kept.filter(({ node }) => !after.has(node));
  const placed: TreeRow[] = [];
  const recipes: SumRecipe[] = [];
  for (const [node, rows] of after) {
    const old = before.depthsOf(node);
    const atoms = new Set(rows.map(({ atom }) => atom));
    for (const [atom, depth] of old) if (!atoms.has(atom)) gone.push({ node, atom, depth });
    for (const row of rows) if (old.get(row.atom) !== row.depth) placed.push(row);
    const known = [...atoms].filter((atom) => before.knows(atom));
    const isSame = known.length === old.size && known.every((atom) => old.has(atom));
    if (!isSame) recipes.push({ node, ...before.coverOf(known) });
  }
  for (const node of new Set(kept.map((row) => row.node))) {
    if (!after.has(node)) recipes.push({ node, nodes: [], atoms: [] });
  }
  return { gone, placed, recipes };
}
