import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareTrees } from '../../../src/cube/compare-trees.js';
import type { TreeRow } from '../../../src/cube/tree-row.js';
import { atomsOf, ground, rowsOf, rowsOfGround, tree } from './random-tree.js';

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
