import { contains } from '../../kernel/date-span.js';
import { periodFromKey, type Period } from '../../kernel/period.js';
import type { DueRule } from './due-rule.js';
import { isForPeriod } from './due-day.js';

const LAST_YEAR = 2199;
const FIRST_NUMBER = { MONTH: 1, QUARTER: 21, HALF_YEAR: 31, YEAR: 40 } as const;

/** Every period that a rule is for, in order, as far as the platform knows years. */
export function* periodsOfRule(rule: DueRule): Generator<Period> {
  const last = Number((rule.span.to ?? `${LAST_YEAR}`).slice(0, 4));
  for (let year = Number(rule.span.from.slice(0, 4)); year <= last; year += 1) {
    for (const number of rule.numbers) {
      const period = periodFromKey(year * 100 + FIRST_NUMBER[rule.grain] + number - 1);
      if (contains(rule.span, period.lastDay)) yield period;
    }
  }
}

/** The first period that both rules are for; undefined when there is none. */
export function firstSharedPeriod(rule: DueRule, other: DueRule): Period | undefined {
  if (rule.grain !== other.grain) return undefined;
  for (const period of periodsOfRule(rule)) {
    if (isForPeriod(other, period)) return period;
  }
  return undefined;
}
