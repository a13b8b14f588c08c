import { describe, expect, it } from '@jest/globals';
import { progressOf } from '../../../../src/indicators/targets/progress.js';
import type { BoundKind, TargetBound } from '../../../../src/indicators/targets/target.js';
import { parseDate } from '../../../../src/kernel/date.js';
import { parsePeriod } from '../../../../src/kernel/period.js';

const horizon = parsePeriod('2026/2030')!;
const bounds: Readonly<Record<BoundKind, TargetBound>> = {
  AT_LEAST: { kind: 'AT_LEAST', minimum: 10, maximum: null },
  AT_MOST: { kind: 'AT_MOST', minimum: null, maximum: 10 },
  BETWEEN: { kind: 'BETWEEN', minimum: 10, maximum: 15 },
  EXACTLY: { kind: 'EXACTLY', minimum: 10, maximum: 10 },
};
// 730 of 1826 days: a steady pace has come to 3.998 of 10.
const running = '2028-01-01';
const over = '2031-01-01';

function progress(kind: BoundKind, cumulative: boolean, actual: number | null, today: string) {
  const day = parseDate(today)!;
  return progressOf({ bound: bounds[kind], horizon, cumulative, actual, today: day });
}

describe('the status of a target', () => {
  // The table of ADR 0015.
  it.each([
    // What adds up over the horizon.
    ['AT_LEAST', true, 3, running, 'BEHIND'],
    ['AT_LEAST', true, 4, running, 'ON_TRACK'],
    ['AT_LEAST', true, 10, running, 'MET'],
    ['AT_LEAST', true, 99, over, 'MET'],
    ['AT_LEAST', true, 9, over, 'MISSED'],
    ['AT_MOST', true, 0, running, 'ON_TRACK'],
    ['AT_MOST', true, 3, running, 'ON_TRACK'],
    ['AT_MOST', true, 4, running, 'BEHIND'],
    ['AT_MOST', true, 11, running, 'MISSED'],
    ['AT_MOST', true, 10, over, 'MET'],
    ['AT_MOST', true, 11, over, 'MISSED'],
    ['BETWEEN', true, 3, running, 'BEHIND'],
    ['BETWEEN', true, 4, running, 'ON_TRACK'],
    ['BETWEEN', true, 10, running, 'MET'],
    ['BETWEEN', true, 15, running, 'MET'],
    ['BETWEEN', true, 16, running, 'MISSED'],
    ['BETWEEN', true, 12, over, 'MET'],
    ['BETWEEN', true, 9, over, 'MISSED'],
    ['BETWEEN', true, 16, over, 'MISSED'],
    ['EXACTLY', true, 3, running, 'BEHIND'],
    ['EXACTLY', true, 4, running, 'ON_TRACK'],
    ['EXACTLY', true, 10, running, 'MET'],
    ['EXACTLY', true, 11, running, 'MISSED'],
    ['EXACTLY', true, 10, over, 'MET'],
    ['EXACTLY', true, 9, over, 'MISSED'],
    // Stocks and ratios, judged at the end.
    ['AT_LEAST', false, 3, running, 'BEHIND'],
    ['AT_LEAST', false, 4, running, 'ON_TRACK'],
    ['AT_LEAST', false, 10, running, 'ON_TRACK'],
    ['AT_LEAST', false, 10, over, 'MET'],
    ['AT_LEAST', false, 9, over, 'MISSED'],
    ['AT_MOST', false, 10, running, 'ON_TRACK'],
    ['AT_MOST', false, 11, running, 'BEHIND'],
    ['AT_MOST', false, 10, over, 'MET'],
    ['AT_MOST', false, 11, over, 'MISSED'],
    ['BETWEEN', false, 3, running, 'BEHIND'],
    ['BETWEEN', false, 4, running, 'ON_TRACK'],
    ['BETWEEN', false, 12, running, 'ON_TRACK'],
    ['BETWEEN', false, 16, running, 'BEHIND'],
    ['BETWEEN', false, 15, over, 'MET'],
    ['BETWEEN', false, 16, over, 'MISSED'],
    ['EXACTLY', false, 10, running, 'ON_TRACK'],
    ['EXACTLY', false, 11, running, 'BEHIND'],
    ['EXACTLY', false, 10, over, 'MET'],
    ['EXACTLY', false, 11, over, 'MISSED'],
  ] as const)('%s, adds up %s, %d on %s: %s', (kind, cumulative, actual, today, status) => {
    expect(progress(kind, cumulative, actual, today).status).toBe(status);
  });

  it.each(['AT_LEAST', 'AT_MOST', 'BETWEEN', 'EXACTLY'] as const)(
    '%s without a value has no data, also when all is over',
    (kind) => {
      expect(progress(kind, true, null, running)).toMatchObject({ status: 'NO_DATA', gap: null });
      expect(progress(kind, false, null, over).status).toBe('NO_DATA');
    },
  );
});

describe('the numbers of a target', () => {
  it('the pace is the share of days that have passed', () => {
    expect(progress('AT_LEAST', true, 0, '2025-06-01').pace).toBe(0);
    expect(progress('AT_LEAST', true, 0, '2026-01-01').pace).toBe(0);
    expect(progress('AT_LEAST', true, 0, running).pace).toBe(730 / 1826);
    expect(progress('AT_LEAST', true, 0, '2030-12-31').pace).toBe(1825 / 1826);
    expect(progress('AT_LEAST', true, 0, over).pace).toBe(1);
  });

  it('the last day of the horizon still belongs to it', () => {
    expect(progress('AT_LEAST', true, 9.999, '2030-12-31').status).toBe('ON_TRACK');
  });

  it('the gap is what lies outside of the bound', () => {
    expect(progress('BETWEEN', true, 7, running).gap).toBe(-3);
    expect(progress('BETWEEN', true, 12, running).gap).toBe(0);
    expect(progress('BETWEEN', true, 17, running).gap).toBe(2);
    expect(progress('AT_MOST', true, 12, running).gap).toBe(2);
  });

  it('needed is the bound at a steady pace; a stock need not wait for its maximum', () => {
    expect(progress('BETWEEN', true, 7, running).needed).toBeCloseTo(3.998, 3);
    expect(progress('AT_MOST', true, 7, running).needed).toBeCloseTo(3.998, 3);
    expect(progress('AT_MOST', false, 7, running).needed).toBe(10);
    expect(progress('AT_LEAST', false, 7, over).needed).toBe(10);
  });

  it('achievement is percent of the minimum, or of the maximum where there is none', () => {
    expect(progress('BETWEEN', true, 12, running).achievement).toBe(120);
    expect(progress('AT_MOST', true, 5, running).achievement).toBe(50);
    const none = { kind: 'AT_MOST', minimum: null, maximum: 0 } as const;
    const today = parseDate(running)!;
    const question = { horizon, cumulative: true, today };
    expect(progressOf({ ...question, bound: none, actual: 0 }).achievement).toBeNull();
    expect(progressOf({ ...question, bound: none, actual: 0 }).status).toBe('ON_TRACK');
    expect(progressOf({ ...question, bound: none, actual: 1 }).status).toBe('MISSED');
  });

  it('a percentage is not missed by the last digit of a division', () => {
    const seven = { kind: 'EXACTLY', minimum: 7, maximum: 7 } as const;
    const today = parseDate(over)!;
    const actual = (7 / 100) * 100;
    expect(actual).not.toBe(7);
    const question = { bound: seven, horizon, cumulative: false, actual, today };
    expect(progressOf(question)).toMatchObject({ status: 'MET', gap: 0 });
  });
});
