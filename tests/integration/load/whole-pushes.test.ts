import { describe, expect, it } from '@jest/globals';
import { partOfPushIn, readerQuestion } from '../../load/country/whole-pushes.js';

// What a reader of the benchmark holds against every answer: it must notice a push of which a part is missing.
type Told = readonly (number | null)[];
const answer = (country: Told, ...provinces: Told[]): string => {
  const pushed = ([numerator, denominator]: Told) => ({
    pushed: { numerator, denominator },
  });
  return JSON.stringify({
    data: { unit: { ...pushed(country), children: provinces.map(pushed) } },
  });
};

describe('a part of a push in an answer', () => {
  it('is not there when all sums rise together', () => {
    expect(partOfPushIn(answer([3000, 3000], [1000, 1000], [2000, 2000]), 1000)).toBeUndefined();
  });

  it('is not there before the first push', () => {
    expect(partOfPushIn(answer([null, null], [null, null]), 1000)).toBeUndefined();
  });

  it('shows in a measure that lags behind the other', () => {
    const told = partOfPushIn(answer([3000, 3000], [990, 1000], [2010, 2000]), 1000);
    expect(told).toBe('990 members of 1000 workers');
  });

  it('shows in a country that is not its provinces', () => {
    const told = partOfPushIn(answer([3000, 3000], [1000, 1000], [1000, 1000]), 1000);
    expect(told).toBe('3000 in the country, 2000 in its provinces');
  });

  it('shows in a sum that no number of whole pushes gives', () => {
    const told = partOfPushIn(answer([2990, 2990], [990, 990], [2000, 2000]), 1000);
    expect(told).toBe('2990 is no multiple of 1000');
  });

  it('an answer with errors is none', () => {
    expect(partOfPushIn('{"errors":[{"message":"no"}]}', 1000)).toContain('no');
  });

  it('is looked for in questions that differ by reader', () => {
    expect(readerQuestion(1, '2026-Q1', '2025-Q4')).not.toBe(
      readerQuestion(2, '2026-Q1', '2025-Q4'),
    );
  });
});
