import type { TreeRow } from './tree-row.js';

/** A node's sums out of those of other nodes, which share no atom, and of single atoms. */
export interface SumRecipe {
  readonly node: number;
  readonly nodes: readonly number[];
  readonly atoms: readonly number[];
}

const nothing: ReadonlyMap<number, number> = new Map();

/** A tree by its nodes and by its atoms. */
export class KeptTree {
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
