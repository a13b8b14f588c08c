import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareTrees } from '../../../src/cube/compare-trees.js';
import type { TreeRow } from '../../../src/cube/tree-row.js';

/** The rows of a tree out of the parent of each node (nodes 1.., 0 = none above); atom 100 + n is node n's own. */
function rowsOf(parents: readonly number[]): TreeRow[] {
  return parents.flatMap((_parent, index) => {
    const rows: TreeRow[] = [];
    for (let node = index + 1, depth = 0; node !== 0; node = parents[node - 1] ?? 0, depth += 1) {
      rows.push({ node, atom: 100 + index + 1, depth });
    }
    return rows;
  });
}

/** Each node's parent comes before it. */
const tree = (size: number): fc.Arbitrary<number[]> =>
  fc.tuple(...Array.from({ length: size }, (_, index) => fc.integer({ min: 0, max: index })));

/** Some atoms of the tree that belong together for another reason. */
const ground = fc.uniqueArray(fc.integer({ min: 101, max: 108 }), { minLength: 1 });

const rowsOfGround = (atoms: readonly number[]): TreeRow[] =>
  atoms.map((atom) => ({ node: 1000, atom, depth: -1 }));

function atomsOf(rows: readonly TreeRow[], node: number): number[] {
  return rows
    .filter((row) => row.node === node)
    .map(({ atom }) => atom)
    .sort();
}

function asTexts(rows: readonly TreeRow[]): string[] {
  return rows.map(({ node, atom, depth }) => `${node} ${atom} ${depth}`).sort();
}

describe('compareTrees', () => {
  it('leads from the kept tree to the wanted one, and every changed node is made of just its known atoms', () => {
    const worlds = fc.record({
      before: tree(8),
      after: tree(10),
      grounds: fc.tuple(fc.option(ground), fc.option(ground)),
    });
    fc.assert(
      fc.property(worlds, ({ before, after, grounds: [old, next] }) => {
        const kept = [...rowsOf(before), ...rowsOfGround(old ?? [])];
        const wanted = [...rowsOf(after), ...rowsOfGround(next ?? [])];
        const { gone, placed, recipes } = compareTrees(kept, wanted);
        const replaced = new Set([...gone, ...placed].map(({ node, atom }) => `${node} ${atom}`));
        const left = kept.filter(({ node, atom }) => !replaced.has(`${node} ${atom}`));
        expect(asTexts([...left, ...placed])).toEqual(asTexts(wanted));
        const known = new Set(kept.map(({ atom }) => atom));
        const made = new Map(recipes.map((recipe) => [recipe.node, recipe]));
        for (const node of new Set([...kept, ...wanted].map((row) => row.node))) {
          const should = atomsOf(wanted, node).filter((atom) => known.has(atom));
          const recipe = made.get(node);
          const has =
            recipe === undefined
              ? atomsOf(kept, node)
              : [
                  ...recipe.nodes.flatMap((source) => atomsOf(kept, source)),
                  ...recipe.atoms,
                ].sort();
          expect(has).toEqual(should);
        }
      }),
    );
  });

  it('makes a merged node of the nodes that went into it, and touches nothing above', () => {
    const kept = rowsOf([0, 1, 1, 1]);
    const wanted = rowsOf([0, 1, 2, 2]);
    expect(compareTrees(kept, wanted).recipes).toEqual([{ node: 2, nodes: [2, 3, 4], atoms: [] }]);
  });

  it('finds nothing where nothing changes', () => {
    const rows = rowsOf([0, 1, 1, 2]);
    expect(compareTrees(rows, rows)).toEqual({ gone: [], placed: [], recipes: [] });
  });
});
