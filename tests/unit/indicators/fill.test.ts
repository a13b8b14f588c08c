import { describe, expect, it } from '@jest/globals';
import { isFilled, periodsBefore, type Fill } from '../../../src/indicators/fill/fill.js';
import { parsePeriod } from '../../../src/kernel/period.js';
import type { Measure } from '../../../src/measures/catalogue.js';

const measure = (rest: Partial<Measure>): Measure =>
  ({ kind: 'STOCK', source: 'REPORTED', grain: 'HALF_YEAR', ...rest }) as Measure;

describe('the periods whose values may stand in', () => {
  it.each([
    ['YEAR', '2025', ['2024']],
    ['HALF_YEAR', '2025-H1', ['2024-H1', '2024-H2']],
    ['HALF_YEAR', '2024-H2', ['2023-H2', '2024-H1']],
    ['QUARTER', '2025-Q2', ['2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1']],
  ] as const)('lie in the 12 months before: %s %s', (grain, code, expected) => {
    const before = periodsBefore(parsePeriod(code)!, measure({ grain }));
    expect(before.map((period) => period.code)).toEqual(expected);
  });

  it('are twelve months of a monthly measure, also over the end of a year and of February', () => {
    const before = periodsBefore(parsePeriod('2024-03')!, measure({ grain: 'MONTH' }));
    expect(before.map(({ code }) => code)).toEqual(
      ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
        .map((month) => `2023-${month}`)
        .concat('2024-01', '2024-02'),
    );
  });

  it('end where the years that are known begin', () => {
    expect(periodsBefore(parsePeriod('1900-H1')!, measure({}))).toEqual([]);
  });
});

describe('what is filled', () => {
  it.each<[boolean, Fill | undefined, Partial<Measure>]>([
    [true, 'LAST_REPORTED', {}],
    [true, 'LAST_REPORTED', { source: 'DERIVED' }],
    [false, 'LAST_REPORTED', { kind: 'FLOW' }],
    [false, 'LAST_REPORTED', { source: 'REGISTER' }],
    [false, 'LAST_REPORTED', { source: 'SYSTEM' }],
    [false, 'NONE', {}],
    [false, undefined, {}],
  ])('%s: %s of %j', (expected, fill, rest) => {
    expect(isFilled(fill, measure(rest))).toBe(expected);
  });
});
