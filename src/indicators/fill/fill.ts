import { nativePeriodsIn, parsePeriod, type Period } from '../../kernel/period.js';
import type { Measure } from '../../measures/catalogue.js';

/** Whether who did not report counts with an earlier value (semantics 7). */
export type Fill = 'NONE' | 'LAST_REPORTED';

/** A flow that was not reported did not happen as it did before; what is counted from registers is never missing. */
export function isFilled(fill: Fill | undefined, { kind, source }: Measure): boolean {
  return (
    fill === 'LAST_REPORTED' && kind === 'STOCK' && (source === 'REPORTED' || source === 'DERIVED')
  );
}

/** The native periods that lie wholly in the 12 months before one, in order: a value of any of them may stand in. */
export function periodsBefore(native: Period, { grain }: Measure): Period[] {
  const year = Number(native.firstDay.slice(0, 4));
  const from = `${year - 1}${native.firstDay.slice(4)}`;
  return [year - 1, year]
    .flatMap((each) => parsePeriod(String(each)) ?? [])
    .flatMap((whole) => nativePeriodsIn(whole, grain))
    .filter(({ firstDay, lastDay }) => firstDay >= from && lastDay < native.firstDay);
}
