import type { TreeOfDate } from './tree-of-date.js';
import type { Atom } from './unit-history.js';

/** One row of a tree's closure: an atom, a unit at or above it, and how many levels lie between. */
export interface ClosureRow {
  readonly node: number;
  readonly atom: number;
  readonly depth: number;
}

/** Every atom under every unit above it on the tree's day. */
export function closureOf(tree: TreeOfDate, atoms: readonly Atom[]): ClosureRow[] {
  return atoms.flatMap((atom) =>
    tree.pathOf(tree.standingOf(atom)).map((node, depth) => ({ node, atom: atom.id, depth })),
  );
}
