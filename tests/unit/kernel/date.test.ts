import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateInVietnam, parseDate, type IsoDate } from '../../../src/kernel/date.js';

const day = (text: string): IsoDate => {
  const date = parseDate(text);
  if (date === undefined) {
    throw new Error(`not a day: ${text}`);
  }
  return date;
};

describe('parseDate', () => {
  it.each(['1900-01-01', '2199-12-31', '2024-02-29', '2000-02-29'])('reads %s', (text) => {
    expect(parseDate(text)).toBe(text);
  });

  it.each([
    ['2023-02-29', 'no leap year'],
    ['2023-02-30', 'a day no month of February has'],
    ['2100-02-29', 'a century that is no leap year'],
    ['2023-04-31', 'a month of 30 days'],
    ['2023-00-10', 'month 0'],
    ['2023-13-01', 'month 13'],
    ['2023-01-00', 'day 0'],
    ['2023-01-32', 'day 32'],
    ['1899-12-31', 'before 1900'],
    ['2200-01-01', 'after 2199'],
    ['0202-01-01', 'a mistyped year'],
    ['2023-1-1', 'one digit'],
    ['01/02/2023', 'another order'],
    ['2023-01-01T00:00:00Z', 'an instant'],
    [' 2023-01-01', 'a blank in front'],
    ['2023-01-01\n', 'a line end'],
    ['２０２３-01-01', 'full-width digits'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('addDays', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-01-01', 0, '2025-01-01'],
    ['2199-12-31', 1, '2200-01-01'],
  ])('%s + %i = %s', (date, days, expected) => {
    expect(addDays(day(date), days)).toBe(expected);
  });

  it('is undone by the same number of days back', () => {
    const days = fc.integer({ min: -50_000, max: 50_000 });
    fc.assert(
      fc.property(days, (n) => {
        expect(addDays(addDays(day('2025-07-01'), n), -n)).toBe('2025-07-01');
      }),
    );
  });

  it('takes half a day and a five-digit year for programmer errors', () => {
    expect(() => addDays(day('2025-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(day('2025-01-01'), 4_000_000)).toThrow(RangeError);
  });
});

describe('dateInVietnam', () => {
  it.each([
    ['2025-06-30T16:59:59.999Z', '2025-06-30'],
    ['2025-06-30T17:00:00.000Z', '2025-07-01'],
    ['2024-12-31T17:00:00.000Z', '2025-01-01'],
    ['2024-02-28T20:00:00.000Z', '2024-02-29'],
  ])('%s is %s in Vietnam', (instant, expected) => {
    expect(dateInVietnam(new Date(instant))).toBe(expected);
  });

  it('takes an invalid instant for a programmer error', () => {
    expect(() => dateInVietnam(new Date(Number.NaN))).toThrow(RangeError);
  });
});
