import { describe, expect, it } from '@jest/globals';
import { toIndicator, type IndicatorDefinition } from '../../../src/indicators/indicator.js';

const definition: IndicatorDefinition = {
  code: 'share',
  nameVi: 'Tỷ lệ',
  nameEn: 'Share',
  descriptionVi: '',
  descriptionEn: '',
  formula: 'a / b',
  unit: 'PERCENT',
  direction: 'UP',
  catalogue: undefined,
  documents: [],
};

describe('toIndicator', () => {
  it('takes a top-level division apart', () => {
    const { tree, numerator, denominator } = toIndicator(1, {
      ...definition,
      formula: '(a + b) / c',
    });
    expect(tree).toMatchObject({ kind: 'binary', operator: '/' });
    expect(numerator).toMatchObject({ kind: 'binary', operator: '+' });
    expect(denominator).toMatchObject({ kind: 'metric', code: 'c' });
  });

  it.each(['a', 'a / b + c', 'min(a, b)', '-(a / b)'])('has no denominator for %s', (formula) => {
    const { tree, numerator, denominator } = toIndicator(1, { ...definition, formula });
    expect(numerator).toBe(tree);
    expect(denominator).toBeUndefined();
  });

  it.each([
    ['PERCENT', 100],
    ['PER_MILLE', 1000],
    ['RATIO', 1],
    ['PERSON', 1],
  ])('knows the factor of %s', (unit, factor) => {
    expect(toIndicator(1, { ...definition, unit }).factor).toBe(factor);
  });

  it('throws at a formula that nobody checked', () => {
    expect(() => toIndicator(1, { ...definition, formula: 'a /' })).toThrow('share');
  });
});
