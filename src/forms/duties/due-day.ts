import { contains } from '../../kernel/date-span.js';
import { addDays, type IsoDate } from '../../kernel/date.js';
import type { Period } from '../../kernel/period.js';
import type { DueRule } from './due-rule.js';
import { numberInYear } from './period-number.js';
import { reportingWindow } from './reporting-window.js';

/** What decides about a deadline. */
export type Deadline = Pick<
  DueRule,
  'grain' | 'calendar' | 'numbers' | 'span' | 'dates' | 'daysAfter'
>;

/** Whether the rule is for the period, which is one of its grain. */
export function isForPeriod(rule: Deadline, period: Period): boolean {
  return (
    contains(rule.span, period.lastDay) && rule.numbers.includes(numberInYear(period, rule.grain))
  );
}

/**
 * The first day on which a report for the period is late: "before 25 November" is 25 November. Undefined when the rule names
 * no day for it.
 */
export function dueDay(rule: Deadline, period: Period): IsoDate | undefined {
  if (rule.daysAfter !== undefined) {
    return addDays(reportingWindow(period, rule.calendar).to, rule.daysAfter);
  }
  const number = numberInYear(period, rule.grain);
  const date = rule.dates?.find((each) => each.number === number);
  if (date === undefined) return undefined;
  const year = Number(period.firstDay.slice(0, 4)) + date.yearOffset;
  return `${year}-${twoDigits(date.month)}-${twoDigits(date.day)}` as IsoDate;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
