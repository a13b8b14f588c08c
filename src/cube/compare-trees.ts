import type { TreeRow } from './tree-row.js';

/** What changes where one tree takes the place of another. */
export interface TreeChange {
  readonly gone: readonly TreeRow[];
  /** Rows that are new, or have another depth. */
  readonly placed: readonly TreeRow[];
  /** Nodes whose sums change: how they are made of what is kept. Atoms that are new have no sums yet. */
  readonly recipes: readonly SumRecipe[];
}

/** A node's sums out of those of nodes of the old tree, which share no atom, and of single atoms. */
export interface SumRecipe {
  readonly node: number;
  readonly nodes: readonly number[];
  readonly atoms: readonly number[];
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

const nothing: ReadonlyMap<number, number> = new Map();

/** The old tree by its nodes and by its atoms. */
class KeptTree {
  private readonly nodes = new Map<number, Map<number, number>>();
  /** The nodes of the tree proper above each atom: of any two of them one holds all atoms of the other. */
  private readonly above = new Map<number, number[]>();

  constructor(rows: readonly TreeRow[]) {
    for (const { node, atom, depth } of rows) {
      const atoms = this.nodes.get(node) ?? new Map<number, number>();
      this.nodes.set(node, atoms.set(atom, depth));
      const above = this.above.get(atom) ?? [];
      if (depth >= 0) above.push(node);
      this.above.set(atom, above);
    }
  }

  knows(atom: number): boolean {
    return this.above.has(atom);
  }

  /** The atoms of a node with their depths. */
  depthsOf(node: number): ReadonlyMap<number, number> {
    return this.nodes.get(node) ?? nothing;
  }

  /** The largest nodes that lie wholly inside a set of atoms, and the atoms that lie in none. */
  coverOf(atoms: readonly number[]): Omit<SumRecipe, 'node'> {
    const shared = new Map<number, number>();
    for (const atom of atoms) {
      for (const node of this.nodesAbove(atom)) shared.set(node, (shared.get(node) ?? 0) + 1);
    }
    const isInside = (node: number): boolean => shared.get(node) === this.depthsOf(node).size;
    const largest = (atom: number): number | undefined =>
      this.nodesAbove(atom)
        .filter(isInside)
        .reduce<number | undefined>(
          (best, node) =>
            best !== undefined && this.depthsOf(best).size >= this.depthsOf(node).size
              ? best
              : node,
          undefined,
        );
    const found = atoms.map(largest);
    const nodes = [...new Set(found)].filter((node) => node !== undefined);
    return { nodes, atoms: atoms.filter((_atom, index) => found[index] === undefined) };
  }

  private nodesAbove(atom: number): readonly number[] {
    return this.above.get(atom) ?? [];
  }
}
