import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rollUp } from '../../../src/cube/roll-up.js';
import type { TreeRow } from '../../../src/cube/tree-row.js';
import { atomsOf, ground, rowsOf, rowsOfGround, tree } from './random-tree.js';

/** The atoms that each node is made of after all steps, one for each time that it is added. */
function carriedOut(rows: readonly TreeRow[]): Map<number, number[]> {
  const held = new Map<number, number[]>();
  for (const { node, atom, depth } of rows) {
    if (depth === 0) held.set(node, [...(held.get(node) ?? []), atom]);
  }
  for (const step of rollUp(rows)) {
    const before = new Map(held);
    for (const { node, nodes, atoms } of step) {
      held.set(node, [...nodes.flatMap((source) => before.get(source) ?? []), ...atoms]);
    }
  }
  return new Map([...held].map(([node, atoms]) => [node, atoms.sort()]));
}

/** Parts stand where a split sent them, beside the own atom of the unit there. */
const withPart = (rows: readonly TreeRow[], unit: number): TreeRow[] => [
  ...rows,
  ...rows.filter(({ atom }) => atom === 100 + unit).map((row) => ({ ...row, atom: 200 })),
];

describe('rollUp', () => {
  it('makes every node of each of its atoms, once', () => {
    const worlds = fc.record({
      parents: tree(9),
      beside: fc.option(ground),
      part: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(worlds, ({ parents, beside, part }) => {
        const rows = [...withPart(rowsOf(parents), part), ...rowsOfGround(beside ?? [])];
        const made = carriedOut(rows);
        for (const { node } of rows) expect(made.get(node)).toEqual(atomsOf(rows, node));
      }),
    );
  });

  it('reads each node once for the one above it, the lowest first', () => {
    const parents = [0, 1, 2, 2];
    expect(rollUp(rowsOf(parents))).toEqual([
      [expect.objectContaining({ node: 2, nodes: [2, 3, 4], atoms: [] })],
      [expect.objectContaining({ node: 1, nodes: [1, 2], atoms: [] })],
      [],
    ]);
  });

  it('makes ground of the past of whole nodes where it can', () => {
    const rows = [...rowsOf([0, 1, 2, 2]), ...rowsOfGround([101, 102, 103, 104])];
    expect(rollUp(rows).at(-1)).toEqual([{ node: 1000, nodes: [1], atoms: [] }]);
  });

  it('does nothing for a tree of nothing', () => {
    expect(rollUp([]).flat()).toEqual([]);
  });
});
