import { contains } from '../../kernel/date-span.js';
import { parseDate, type IsoDate } from '../../kernel/date.js';
import { periodOfDate, type Period } from '../../kernel/period.js';
import type { DefinitionFindings } from '../../measures/definition-findings.js';
import { dueDay } from './due-day.js';
import type { DueDate, DueDateRow, DueRule, DueRuleRow } from './due-rule.js';
import * as errors from './errors.js';
import { numberInYear, numbersOf } from './period-number.js';
import { reportingWindow } from './reporting-window.js';

const LATEST_YEAR = 2;
const LONGEST_WAIT = 366;

/** What a deadline is read against. */
export interface DeadlineFrame extends Pick<DueRule, 'grain' | 'calendar' | 'span'> {
  /** False when the form is unknown, and its grain with it. */
  readonly isKnown: boolean;
}

/** For which periods of a year a rule is, and when each is due. */
export function readDeadline(
  row: DueRuleRow,
  frame: DeadlineFrame,
  findings: DefinitionFindings,
): Pick<DueRule, 'numbers' | 'dates' | 'daysAfter'> {
  const numbers = readNumbers(row, frame, findings);
  const daysAfter = row.daysAfter ?? undefined;
  const stated = row.dates ?? undefined;
  if ((stated === undefined) === (daysAfter === undefined)) {
    const actual = stated === undefined ? 'none' : 'both';
    findings.add((path) => errors.oneDeadline(path, actual), 'dates');
  }
  if (daysAfter !== undefined) {
    if (!Number.isInteger(daysAfter) || daysAfter < 0 || daysAfter > LONGEST_WAIT) {
      findings.add((path) => errors.invalidDaysAfter(path, daysAfter), 'daysAfter');
    }
    return { numbers, daysAfter, dates: undefined };
  }
  const dates = stated && readDates(stated, numbers, frame, findings);
  return { numbers, dates, daysAfter };
}

function readNumbers(
  { numbers }: DueRuleRow,
  { grain, isKnown }: DeadlineFrame,
  findings: DefinitionFindings,
): readonly number[] {
  const known = numbersOf(grain);
  if (numbers === undefined || numbers === null) return known;
  if (numbers.length === 0) findings.add(errors.emptyList, 'numbers');
  findings.distinct(numbers.map(String), (index) => ['numbers', index]);
  numbers.forEach((number, index) => {
    if (!isKnown || known.includes(number)) return;
    const expected = `1 to ${known.length}, as the form is for each ${grain}`;
    findings.add((path) => errors.unknownNumber(path, number, expected), 'numbers', index);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function readDates(
  rows: readonly DueDateRow[],
  numbers: readonly number[],
  frame: DeadlineFrame,
  findings: DefinitionFindings,
): readonly DueDate[] {
  const dates = rows.map(({ number, yearOffset, month, day }, index): DueDate => {
    const date = { number, yearOffset: yearOffset ?? 0, month, day };
    if (!numbers.includes(number)) {
      const expected = `one of ${numbers.join(', ')}`;
      const at = ['dates', index, 'number'];
      findings.add((path) => errors.unknownNumber(path, number, expected), ...at);
    }
    if (!isDueDate(date)) {
      const actual = `${date.yearOffset}/${month}/${day}`;
      findings.add((path) => errors.invalidDueDate(path, actual), 'dates', index);
    }
    return date;
  });
  for (const number of rows.length > 0 ? numbers : []) {
    const { length } = dates.filter((date) => date.number === number);
    if (length !== 1) findings.add((path) => errors.dueDateCount(path, number, length), 'dates');
  }
  if (rows.length === 0) findings.add(errors.emptyList, 'dates');
  if (findings.errors.length === 0) checkBegun({ ...frame, numbers, dates }, findings);
  return dates.sort((a, b) => a.number - b.number);
}

// 2023 is no leap year, so 29 February is not in it.
function isDueDate({ yearOffset, month, day }: DueDate): boolean {
  const text = `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return (
    Number.isInteger(yearOffset) &&
    yearOffset >= 0 &&
    yearOffset <= LATEST_YEAR &&
    parseDate(text) !== undefined
  );
}

/** A deadline may come before the period ends, but not before it begins. */
function checkBegun(
  rule: DeadlineFrame & Pick<DueRule, 'numbers' | 'dates'>,
  findings: DefinitionFindings,
): void {
  const found = firstPeriods(rule).find(({ period, due }) => due <= beginning(rule, period));
  if (found === undefined) return;
  const { period, due } = found;
  const begins = beginning(rule, period);
  findings.add((path) => errors.dueBeforePeriod(path, period.code, due, begins), 'dates');
}

function beginning({ calendar }: DeadlineFrame, period: Period): IsoDate {
  return reportingWindow(period, calendar).from;
}

/** The first period of each number: later ones lie to their dates as these do. */
function firstPeriods(
  rule: DeadlineFrame & Pick<DueRule, 'numbers' | 'dates'>,
): { readonly period: Period; readonly due: IsoDate }[] {
  const from = Number(rule.span.from.slice(0, 4));
  return [from, from + 1].flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => {
      const day = `${year}-${String(month + 1).padStart(2, '0')}-01` as IsoDate;
      return periodOfDate(day, rule.grain);
    }).flatMap((period) => {
      const isFor =
        contains(rule.span, period.lastDay) &&
        rule.numbers.includes(numberInYear(period, rule.grain));
      const due = isFor ? dueDay({ ...rule, daysAfter: undefined }, period) : undefined;
      return due === undefined ? [] : [{ period, due }];
    }),
  );
}
