import { describe, expect, it } from '@jest/globals';
import type { IndicatorRow } from '../../../src/indicators/indicator-rows.js';
import { IndicatorCatalogue, toIndicator } from '../../../src/indicators/indicator.js';
import { planIndicators } from '../../../src/indicators/plan-indicators.js';
import {
  briefly,
  catalogueOf,
  dimensionRow,
  indicatorRow,
  measureRow,
} from '../../support/definition-rows.js';

const catalogue = catalogueOf(
  [dimensionRow({ code: 'ownership' }), dimensionRow({ code: 'position' })],
  [measureRow({ code: 'workers', dimensions: ['ownership'] }), measureRow({ code: 'members' })],
);
const none = new IndicatorCatalogue(1, []);

function plan(row: IndicatorRow, indicators = none) {
  return planIndicators([row], catalogue, indicators)[0]!;
}

function errorsOf(formula: string): string[] {
  return briefly(plan(indicatorRow({ code: 'share', formula }), none).findings.errors);
}

describe('planIndicators', () => {
  it('takes formulas over measures and the slices that they keep', () => {
    expect(errorsOf('workers[ownership=ONE|UNKNOWN] / workers')).toEqual([]);
    expect(errorsOf('coalesce(members, 0)')).toEqual([]);
  });

  it.each([
    [
      'a metric that is not known',
      'members / worker',
      'FORMULA_UNKNOWN_METRIC at indicators.0.formula.10',
    ],
    ['itself', 'share + members', 'METRIC_REFUSED at indicators.0.formula.0'],
    [
      'a slice that is not kept',
      'workers[position=ONE]',
      'DIMENSION_NOT_KEPT at indicators.0.formula.8',
    ],
    [
      'a slice of a measure without any',
      'members[ownership=ONE]',
      'DIMENSION_NOT_KEPT at indicators.0.formula.8',
    ],
    [
      'a member that is not known',
      'workers[ownership=OEN]',
      'FORMULA_UNKNOWN_MEMBER at indicators.0.formula.18',
    ],
    ['half a formula', 'members /', 'FORMULA_SYNTAX at indicators.0.formula.9'],
    ['nothing', '', 'FORMULA_EMPTY at indicators.0.formula.0'],
  ])('refuses %s', (_fault, formula, expected) => {
    expect(errorsOf(formula)).toEqual([expected]);
  });

  it('refuses the name of another indicator, saying that it is one', () => {
    const other = toIndicator(
      1,
      plan(indicatorRow({ code: 'density', formula: 'members / workers' })).definition,
    );
    const row = indicatorRow({ code: 'share', formula: '2 * density' });
    expect(plan(row, new IndicatorCatalogue(1, [other])).findings.errors).toMatchObject([
      {
        code: 'METRIC_REFUSED',
        actual: 'INDICATOR',
        expected: 'MEASURE',
        path: ['indicators', 0, 'formula', 4],
      },
    ]);
  });

  it('tells every finding of a row', () => {
    const row = { nameVi: '', unit: 'PERCENTS', direction: 'UPWARD', documents: ['A', 'A'] };
    const { findings } = plan(indicatorRow({ code: 'workers', formula: 'x', ...row }));
    expect(briefly(findings.errors)).toEqual([
      'CODE_TAKEN at indicators.0.code',
      'INVALID_NAME at indicators.0.nameVi',
      'INVALID_CHOICE at indicators.0.unit',
      'INVALID_CHOICE at indicators.0.direction',
      'DUPLICATE_ENTRY at indicators.0.documents.1',
      'FORMULA_UNKNOWN_METRIC at indicators.0.formula.0',
    ]);
    expect(findings.errors.find(({ path }) => path.includes('unit'))!.suggestion).toBe('PERCENT');
  });
});
