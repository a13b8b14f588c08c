import type { FormField } from '../forms/form.js';
import type { Findings } from '../kernel/findings.js';
import * as errors from './errors.js';

/** Sums of parts are rounded to so many decimals; more of them would let margins miss their total. */
export const mostDecimals = 6;

/** Amounts are kept exactly: a count is whole, and nothing lies beyond 2^53 - 1 or has more than six decimals. */
export function checkAmount(
  amount: number,
  field: FormField,
  findings: Findings,
  ...place: (string | number)[]
): void {
  const lowest = field.minimum ?? -Number.MAX_SAFE_INTEGER;
  const highest = field.maximum ?? Number.MAX_SAFE_INTEGER;
  const expected = `from ${lowest} to ${highest}`;
  const outOfBounds = (wanted: string): void =>
    findings.add((path) => errors.outOfBounds(path, field.measure, wanted, amount), ...place);
  if (!(amount >= lowest && amount <= highest)) outOfBounds(expected);
  else if (field.integer && !Number.isInteger(amount)) {
    findings.add((path) => errors.notWhole(path, field.measure, amount), ...place);
  } else if (Number(amount.toFixed(mostDecimals)) !== amount) {
    outOfBounds(`${expected} with at most ${mostDecimals} decimals`);
  }
}
