import fc from 'fast-check';
import type { FormulaTree, PlacedSlice } from '../../../src/formula/tree.js';

const slice: fc.Arbitrary<PlacedSlice> = fc
  .record({
    dimension: fc.constantFrom('ownership', 'zone_kind', 'if'),
    members: fc.uniqueArray(fc.constantFrom('A', 'B', 'UNKNOWN'), { minLength: 1 }),
  })
  .map(({ dimension, members }) => ({
    dimension,
    members,
    position: 0,
    memberPositions: members.map(() => 0),
  }));

const leaf: fc.Arbitrary<FormulaTree> = fc.oneof(
  fc.record({
    kind: fc.constant('number' as const),
    value: fc.oneof(
      fc.constantFrom(0, 1, 0.5, 1e15),
      fc.nat().map((n) => n / 100),
    ),
  }),
  fc.record({
    kind: fc.constant('metric' as const),
    code: fc.constantFrom('a', 'b', 'workers', 'Max_1'),
    slices: fc.uniqueArray(slice, { maxLength: 2, selector: ({ dimension }) => dimension }),
    position: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant('metric' as const),
    code: fc.constantFrom('a', 'workers'),
    slices: fc.array(slice, { maxLength: 1 }),
    position: fc.constant(0),
    previous: fc.constant(true as const),
  }),
);

/** Trees as the parser makes them, but for the places of names, which are all 0. */
export const randomFormula: fc.Arbitrary<FormulaTree> = fc.letrec<{ tree: FormulaTree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 6 },
    leaf,
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom('+', '-', '*', '/'),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({ kind: fc.constant('negate' as const), operand: tie('tree') }),
    fc.record({
      kind: fc.constant('compare' as const),
      operator: fc.constantFrom('<', '<=', '>', '>=', '=', '!='),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      function: fc.constantFrom('min', 'max', 'coalesce'),
      arguments: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      function: fc.constant('if' as const),
      arguments: fc.array(tie('tree'), { minLength: 3, maxLength: 3 }),
    }),
  ),
})).tree;
