import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDate } from '../../../src/kernel/date.js';
import {
  isFinerThan,
  nativePeriodsIn,
  parsePeriod,
  periodFromKey,
  periodOfDate,
  type Grain,
  type Period,
} from '../../../src/kernel/period.js';

const GRAINS: readonly Grain[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];

const period = (code: string): Period => {
  const parsed = parsePeriod(code);
  if (parsed === undefined) {
    throw new Error(`not a period: ${code}`);
  }
  return parsed;
};
const codes = (periods: readonly Period[]): string[] => periods.map(({ code }) => code);

describe('parsePeriod', () => {
  it.each([
    ['2024', 'YEAR', '2024-01-01', '2024-12-31', 202440],
    ['2024-H1', 'HALF_YEAR', '2024-01-01', '2024-06-30', 202431],
    ['2024-H2', 'HALF_YEAR', '2024-07-01', '2024-12-31', 202432],
    ['2024-Q1', 'QUARTER', '2024-01-01', '2024-03-31', 202421],
    ['2024-Q3', 'QUARTER', '2024-07-01', '2024-09-30', 202423],
    ['2024-Q4', 'QUARTER', '2024-10-01', '2024-12-31', 202424],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29', 202402],
    ['2023-02', 'MONTH', '2023-02-01', '2023-02-28', 202302],
    ['2024-12', 'MONTH', '2024-12-01', '2024-12-31', 202412],
    ['2024-9M', 'NINE_MONTHS', '2024-01-01', '2024-09-30', 202450],
    ['2026/2030', 'YEARS', '2026-01-01', '2030-12-31', 0],
    ['1900', 'YEAR', '1900-01-01', '1900-12-31', 190040],
    ['2199-12', 'MONTH', '2199-12-01', '2199-12-31', 219912],
  ])('reads %s', (code, kind, firstDay, lastDay, key) => {
    expect(parsePeriod(code)).toEqual({ code, kind, firstDay, lastDay, key });
  });

  it.each([
    '',
    '24',
    '1899',
    '2200',
    '2024-00',
    '2024-13',
    '2024-7',
    '2024-Q0',
    '2024-Q5',
    '2024-q1',
    '2024Q1',
    '2024-H3',
    '2024-6M',
    '2024-07-01',
    '2030/2026',
    '2026/2026',
    '2026/2200',
    '1899/1901',
    '2026-2030',
    ' 2024',
    '2024\n',
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('periodOfDate', () => {
  it.each([
    ['2024-07-01', ['2024-07', '2024-Q3', '2024-H2', '2024']],
    ['2024-06-30', ['2024-06', '2024-Q2', '2024-H1', '2024']],
    ['2024-12-31', ['2024-12', '2024-Q4', '2024-H2', '2024']],
    ['2024-01-01', ['2024-01', '2024-Q1', '2024-H1', '2024']],
  ])('%s lies in %j', (text, expected) => {
    const date = parseDate(text)!;
    expect(codes(GRAINS.map((grain) => periodOfDate(date, grain)))).toEqual(expected);
  });
});

describe('periodFromKey', () => {
  it('is undone by the key of every period of a year', () => {
    const keys = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'].flatMap((grain) =>
      nativePeriodsIn(period('2024'), grain as Grain).map(({ key }) => key),
    );
    expect(keys).toHaveLength(19);
    expect(new Set(keys).size).toBe(19);
    expect([...keys, 202450].map((key) => periodFromKey(key).key)).toEqual([...keys, 202450]);
  });

  it.each([0, 202400, 202413, 202420, 202425, 202433, 202441, 202451, 199, 220001, 202401.5, -1])(
    'takes %d for a programmer error',
    (key) => {
      expect(() => periodFromKey(key)).toThrow(RangeError);
    },
  );
});

describe('nativePeriodsIn', () => {
  it.each<[string, Grain, string[]]>([
    ['2024-H1', 'QUARTER', ['2024-Q1', '2024-Q2']],
    ['2024-Q4', 'MONTH', ['2024-10', '2024-11', '2024-12']],
    ['2024', 'HALF_YEAR', ['2024-H1', '2024-H2']],
    ['2024', 'YEAR', ['2024']],
    ['2024-9M', 'QUARTER', ['2024-Q1', '2024-Q2', '2024-Q3']],
    ['2024-9M', 'HALF_YEAR', []],
    ['2024-9M', 'YEAR', []],
    ['2024-07', 'MONTH', ['2024-07']],
    ['2024-07', 'QUARTER', []],
    ['2024-H2', 'YEAR', []],
    ['2026/2028', 'YEAR', ['2026', '2027', '2028']],
    ['2198/2199', 'HALF_YEAR', ['2198-H1', '2198-H2', '2199-H1', '2199-H2']],
  ])('%s by %s: %j', (code, grain, expected) => {
    expect(codes(nativePeriodsIn(period(code), grain))).toEqual(expected);
    expect(isFinerThan(period(code), grain)).toBe(expected.length === 0);
  });

  it('covers the asked period from its first day to its last without a gap', () => {
    const anyCode = fc.constantFrom(
      '2024',
      '2024-H2',
      '2024-Q1',
      '2024-02',
      '2024-9M',
      '2024/2027',
    );
    fc.assert(
      fc.property(anyCode, fc.constantFrom(...GRAINS), (code, grain) => {
        const asked = period(code);
        const parts = nativePeriodsIn(asked, grain);
        fc.pre(parts.length > 0);
        expect(parts[0]?.firstDay).toBe(asked.firstDay);
        expect(parts.at(-1)?.lastDay).toBe(asked.lastDay);
        expect(parts.every((part) => parsePeriod(part.code)?.kind === grain)).toBe(true);
      }),
    );
  });
});
