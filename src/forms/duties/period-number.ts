import type { Grain, Period } from '../../kernel/period.js';

const COUNTS: Readonly<Record<Grain, number>> = { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1 };
const MONTHS_OF_KEYS: Readonly<Record<Grain, number>> = {
  MONTH: 0,
  QUARTER: 20,
  HALF_YEAR: 30,
  YEAR: 39,
};

/** The numbers that the periods of a grain have in their year: 1 to 12, 1 to 4, 1 and 2, 1. */
export function numbersOf(grain: Grain): readonly number[] {
  return Array.from({ length: COUNTS[grain] }, (_, index) => index + 1);
}

/** The number of a native period in its year: 3 for 2024-Q3. */
export function numberInYear({ key }: Period, grain: Grain): number {
  return (key % 100) - MONTHS_OF_KEYS[grain];
}
