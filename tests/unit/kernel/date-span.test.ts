import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDate, type IsoDate } from '../../../src/kernel/date.js';
import { contains, intersect, overlaps, type DateSpan } from '../../../src/kernel/date-span.js';

const day = (n: number): IsoDate => parseDate(`2025-01-${String(n).padStart(2, '0')}`)!;
const span = (from: number, to: number | null): DateSpan => ({
  from: day(from),
  to: to === null ? null : day(to),
});

describe('contains', () => {
  it.each([
    [9, false],
    [10, true],
    [19, true],
    [20, false],
  ])('[10, 20) and the day %i: %s', (n, expected) => {
    expect(contains(span(10, 20), day(n))).toBe(expected);
  });

  it('has no last day without an end', () => {
    expect(contains(span(10, null), parseDate('2199-12-31')!)).toBe(true);
  });
});

describe('intersect', () => {
  it.each([
    [span(1, 10), span(5, 20), span(5, 10)],
    [span(1, null), span(5, 20), span(5, 20)],
    [span(1, null), span(5, null), span(5, null)],
    [span(1, 31), span(5, 6), span(5, 6)],
    [span(1, 10), span(10, 20), undefined],
    [span(5, 5), span(1, 20), undefined],
  ])('%j and %j: %j', (left, right, expected) => {
    expect(intersect(left, right)).toEqual(expected);
    expect(intersect(right, left)).toEqual(expected);
    expect(overlaps(left, right)).toBe(expected !== undefined);
  });

  it('holds exactly the days that are in both', () => {
    const dayNumber = fc.integer({ min: 1, max: 31 });
    const anySpan = fc.tuple(dayNumber, fc.option(dayNumber)).map(([from, to]) => span(from, to));
    fc.assert(
      fc.property(anySpan, anySpan, dayNumber, (left, right, n) => {
        const common = intersect(left, right);
        const inCommon = common !== undefined && contains(common, day(n));
        expect(inCommon).toBe(contains(left, day(n)) && contains(right, day(n)));
      }),
    );
  });
});
