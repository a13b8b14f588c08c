import { describe, expect, it } from '@jest/globals';
import { checkFormula } from '../../../src/formula/check-formula.js';
import { isCondition, refusingComparison } from '../../../src/formula/condition.js';
import { evaluateFormula } from '../../../src/formula/evaluate-formula.js';
import { key, metricsOf } from '../../../src/formula/metrics-of.js';
import type { MetricReference } from '../../../src/formula/tree.js';
import { briefly, treeOf } from './parse.js';

const known = { metrics: ['stock', 'in'], dimensions: new Map([['kind', ['A', 'B']]]) };

describe('previous()', () => {
  it('is another metric than the one of the period itself', () => {
    const tree = treeOf('stock = previous(stock) + previous(in[kind=B|A]) + stock');
    expect(metricsOf(tree).map(key)).toEqual([
      'stock',
      'previous(stock)',
      'previous(in[kind=A|B])',
    ]);
  });

  it('is read like any other metric', () => {
    const value = ({ code, previous }: MetricReference) =>
      previous === true ? 40 : code === 'stock' ? 43 : 2;
    const evaluate = (text: string) => evaluateFormula(treeOf(text), value).value;
    expect(evaluate('stock - previous(stock) - in')).toBe(1);
    expect(evaluate('coalesce(previous(stock), 0)')).toBe(40);
  });

  it.each([
    ['previous stock', ['FORMULA_SYNTAX 9 "stock"']],
    ['previous()', ['FORMULA_SYNTAX 9 ")"']],
    ['previous(1)', ['FORMULA_SYNTAX 9 "1"']],
    ['previous(stock + in)', ['FORMULA_SYNTAX 15 "+"']],
    ['previous(min(stock, in))', ['FORMULA_SYNTAX 9 "min"', 'FORMULA_SYNTAX 23 ")"']],
    ['previous(previous(stock))', ['FORMULA_SYNTAX 9 "previous"', 'FORMULA_SYNTAX 24 ")"']],
    ['previous(stock', ['FORMULA_UNCLOSED 8 "("']],
  ])('takes one metric: %s', (text, faults) => {
    expect(briefly(text)).toEqual(faults);
  });

  it('is refused where no period before can be asked for', () => {
    const tree = treeOf('in + previous(stok[kind=A])');
    expect(checkFormula(tree, known)).toMatchObject([
      { code: 'FORMULA_PREVIOUS', position: 14, length: 4, found: 'stok' },
      { code: 'FORMULA_UNKNOWN_METRIC', suggestion: 'stock' },
    ]);
    expect(checkFormula(tree, { ...known, previous: true })).toMatchObject([
      { code: 'FORMULA_UNKNOWN_METRIC' },
    ]);
  });
});

describe('a condition', () => {
  it.each([
    'stock <= in',
    'if(stock > 0, in >= 1, 1)',
    'coalesce(stock = in, 1)',
    'min(stock > 1, in > 1)',
  ])('is %s', (text) => {
    expect(isCondition(treeOf(text))).toBe(true);
  });

  it.each(['stock', '1', 'stock - in', 'if(stock > 0, in, 1)', 'min(stock, 1)', '-(stock > 1)'])(
    'is not %s',
    (text) => {
      expect(isCondition(treeOf(text))).toBe(false);
    },
  );

  it('tells the comparison that said no', () => {
    const values: Record<string, number | null> = { a: 1, b: 2, c: null };
    const refusing = (text: string) =>
      refusingComparison(treeOf(text), ({ code }) => values[code] ?? null);
    expect(refusing('a = b')).toMatchObject({ operator: '=' });
    expect(refusing('if(a > 0, b <= a, 1)')).toMatchObject({ operator: '<=' });
    expect(refusing('if(a > 1, 1, b < a)')).toMatchObject({ operator: '<' });
    expect(refusing('coalesce(c > 1, min(b > a, a >= b))')).toMatchObject({ operator: '>=' });
    expect(refusing('if(a > 0, 0, 1)')).toBeUndefined();
  });
});
