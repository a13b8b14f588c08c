import { describe, expect, it } from '@jest/globals';
import { dueDay, isForPeriod, type Deadline } from '../../../src/forms/duties/due-day.js';
import type { IsoDate } from '../../../src/kernel/date.js';
import { parsePeriod, type Period } from '../../../src/kernel/period.js';

function period(code: string): Period {
  const found = parsePeriod(code);
  if (found === undefined) throw new Error(code);
  return found;
}

const annual: Deadline = {
  grain: 'YEAR',
  calendar: 'NOMINAL',
  numbers: [1],
  span: { from: '2023-07-18' as IsoDate, to: null },
  dates: [{ number: 1, yearOffset: 0, month: 11, day: 25 }],
  daysAfter: undefined,
};
const halves: Deadline = {
  ...annual,
  grain: 'HALF_YEAR',
  numbers: [1, 2],
  dates: [
    { number: 1, yearOffset: 0, month: 6, day: 20 },
    { number: 2, yearOffset: 1, month: 1, day: 5 },
  ],
};
const after = (daysAfter: number, rest: Partial<Deadline> = {}): Deadline => ({
  ...halves,
  dates: undefined,
  daysAfter,
  ...rest,
});

describe('the due day', () => {
  it('may come before the period ends: "before 25 November"', () => {
    expect(dueDay(annual, period('2024'))).toBe('2024-11-25');
  });

  it('is that of the number of the period, in its year or a later one', () => {
    expect(dueDay(halves, period('2024-H1'))).toBe('2024-06-20');
    expect(dueDay(halves, period('2024-H2'))).toBe('2025-01-05');
  });

  it('may be counted from the end of the window', () => {
    expect(dueDay(after(0), period('2024-H1'))).toBe('2024-07-01');
    expect(dueDay(after(15), period('2024-H2'))).toBe('2025-01-16');
    const decree = after(2, { calendar: 'DECREE_09_2019' });
    expect(dueDay(decree, period('2024-H1'))).toBe('2024-06-17');
  });

  it('is for periods whose last day is in the span, and for its numbers', () => {
    expect(isForPeriod(annual, period('2022'))).toBe(false);
    expect(isForPeriod(annual, period('2023'))).toBe(true);
    expect(isForPeriod({ ...halves, numbers: [1] }, period('2024-H2'))).toBe(false);
    const ended = { ...annual, span: { ...annual.span, to: '2024-12-31' as IsoDate } };
    expect(isForPeriod(ended, period('2024'))).toBe(false);
  });
});
