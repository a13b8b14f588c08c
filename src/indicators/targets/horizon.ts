import { parsePeriod } from '../../kernel/period.js';

/** Whether a text names a year or a span of years: nothing shorter has targets (semantics 9). */
export function isHorizon(text: string): boolean {
  const period = parsePeriod(text);
  return period?.kind === 'YEAR' || period?.kind === 'YEARS';
}
