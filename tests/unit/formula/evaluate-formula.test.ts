import { describe, expect, it } from '@jest/globals';
import { evaluateFormula } from '../../../src/formula/evaluate-formula.js';
import { key } from '../../../src/formula/metrics-of.js';
import { treeOf } from './parse.js';

const VALUES: Readonly<Record<string, number>> = {
  workers: 200,
  'workers[ownership=FOREIGN]': 50,
  zero: 0,
  huge: 1e308,
  wrong: Number.NaN,
};
const evaluate = (text: string) =>
  evaluateFormula(treeOf(text), (reference) => VALUES[key(reference)] ?? null);

describe('evaluateFormula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['16 / 4 / 2', 2],
    ['-2 * -3', 6],
    ['2 - -2', 4],
    ['workers[ownership=FOREIGN] / workers', 0.25],
    ['min(3, 1, 2)', 1],
    ['max(3, 1, 2)', 3],
    ['1 < 2', 1],
    ['2 <= 2', 1],
    ['1 > 2', 0],
    ['2 >= 3', 0],
    ['2 = 2', 1],
    ['2 != 2', 0],
    ['(1 < 2) + (2 < 3)', 2],
    ['if(workers > 100, 7, 8)', 7],
    ['if(workers < 100, 7, 8)', 8],
    ['if(-5, 7, 8)', 7],
    ['zero', 0],
  ])('%s = %d', (text, value) => {
    expect(evaluate(text)).toEqual({ value });
  });

  it.each([
    'nothing',
    'nothing + 1',
    '1 - nothing',
    'nothing * 0',
    '-nothing',
    'nothing = nothing',
    'min(1, nothing)',
    'max(nothing, 1)',
    'if(nothing, 1, 2)',
    'if(1, nothing, 2)',
    'nothing / zero',
    'coalesce(nothing, nothing)',
    'coalesce(nothing, 1 / 0)',
  ])('%s has NO_DATA', (text) => {
    expect(evaluate(text)).toEqual({ value: null, reason: 'NO_DATA' });
  });

  it.each([
    '1 / 0',
    '0 / 0',
    '0 / -0',
    'workers / zero',
    '1 + 1 / (2 - 2)',
    '1 / 0 + nothing',
    '1 / 0 = 1',
    'if(1 / 0, 1, 2)',
    'coalesce(1 / 0, nothing)',
  ])('%s has a ZERO_DENOMINATOR', (text) => {
    expect(evaluate(text)).toEqual({ value: null, reason: 'ZERO_DENOMINATOR' });
  });

  it.each(['huge * 10', 'huge + huge', '-huge - huge', 'huge / 0.001', 'wrong', '0 * (huge * 10)'])(
    '%s is an OVERFLOW',
    (text) => {
      expect(evaluate(text)).toEqual({ value: null, reason: 'OVERFLOW' });
    },
  );

  it.each([
    ['coalesce(nothing, 3)', 3],
    ['coalesce(nothing, nothing, 3, 4)', 3],
    ['coalesce(zero, 3)', 0],
    ['coalesce(1 / 0, 3)', 3],
    ['coalesce(huge * 10, 3)', 3],
    ['if(0, nothing, 2)', 2],
    ['if(1, 1, 1 / 0)', 1],
  ])('%s = %d although something is missing', (text, value) => {
    expect(evaluate(text)).toEqual({ value });
  });

  it.each(['-zero', '0 * -1', '-0', 'min(0, -0)', '0 / -5'])(
    '%s is zero without a sign',
    (text) => {
      expect(Object.is(evaluate(text).value, 0)).toBe(true);
    },
  );

  it('does not read what decides nothing', () => {
    const read: string[] = [];
    evaluateFormula(treeOf('if(a, b, c) + coalesce(d, e)'), ({ code }) => {
      read.push(code);
      return 1;
    });
    expect(read).toEqual(['a', 'b', 'd']);
  });

  it('evaluates the longest chain there can be', () => {
    expect(evaluate(`1${'+1'.repeat(999)}`)).toEqual({ value: 1000 });
  });
});
