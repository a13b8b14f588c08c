import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateFormula } from '../../../src/formula/evaluate-formula.js';
import type { FormulaTree } from '../../../src/formula/tree.js';
import { naiveEvaluation } from './naive-evaluation.js';
import { treeOf } from './parse.js';
import { printFormula } from './print-formula.js';
import { randomFormula } from './random-formula.js';

/** The tree as if every name stood at the beginning of the text. */
const withoutPlaces = (tree: FormulaTree): unknown =>
  JSON.parse(JSON.stringify(tree), (name, value: unknown) => {
    if (name === 'position') return 0;
    return name === 'memberPositions' && Array.isArray(value) ? value.map(() => 0) : value;
  });

// Missing values, zeros and the edges of a number weigh most: reasons have to meet each other.
const anyValue = fc.oneof(
  fc.constantFrom(null, null, 0),
  fc.constantFrom(-0, 1, -1, 1e308, -1e308, 1e-308),
  fc.integer({ min: -1000, max: 1000 }),
);
const anyValues = fc.record({
  a: anyValue,
  b: anyValue,
  workers: anyValue,
  Max_1: anyValue,
});

describe('a random formula', () => {
  it.each([false, true])('printed and parsed is the same tree (all parentheses: %s)', (all) => {
    fc.assert(
      fc.property(randomFormula, (tree) => {
        const text = printFormula(tree, all);
        fc.pre(text.length <= 2000);
        expect(withoutPlaces(treeOf(text))).toEqual(tree);
      }),
      { numRuns: 1000 },
    );
  });

  it('has the value, or the reason, that another evaluation finds', () => {
    fc.assert(
      fc.property(randomFormula, anyValues, (tree, values: Record<string, number | null>) => {
        const { value, reason } = evaluateFormula(tree, ({ code }) => values[code] ?? null);
        const expected = naiveEvaluation(tree, values);
        expect(value ?? reason).toBe(expected === 0 ? 0 : expected);
      }),
      { numRuns: 3000 },
    );
  });
});
