import fc from 'fast-check';
import type { TreeRow } from '../../../src/cube/tree-row.js';

/** The rows of a tree out of the parent of each node (nodes 1.., 0 = none above); atom 100 + n is node n's own. */
export function rowsOf(parents: readonly number[]): TreeRow[] {
  return parents.flatMap((_parent, index) => {
    const rows: TreeRow[] = [];
    for (let node = index + 1, depth = 0; node !== 0; node = parents[node - 1] ?? 0, depth += 1) {
      rows.push({ node, atom: 100 + index + 1, depth });
    }
    return rows;
  });
}

/** Each node's parent comes before it. */
export const tree = (size: number): fc.Arbitrary<number[]> =>
  fc.tuple(...Array.from({ length: size }, (_, index) => fc.integer({ min: 0, max: index })));

/** Some atoms of the tree that belong together for another reason. */
export const ground = fc.uniqueArray(fc.integer({ min: 101, max: 108 }), { minLength: 1 });

/** The rows of a ground under a node of its own. */
export const rowsOfGround = (atoms: readonly number[]): TreeRow[] =>
  atoms.map((atom) => ({ node: 1000, atom, depth: -1 }));

/** The atoms of a node in order. */
export function atomsOf(rows: readonly TreeRow[], node: number): number[] {
  return rows
    .filter((row) => row.node === node)
    .map(({ atom }) => atom)
    .sort();
}
