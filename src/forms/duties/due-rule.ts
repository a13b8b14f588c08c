import type { DateSpan } from '../../kernel/date-span.js';
import type { Grain } from '../../kernel/period.js';
import type { UnitKind } from '../../units/unit.js';
import type { FormCalendar, ReporterKind } from '../form.js';

/** A fixed day: reports for the period with that number in its year are due before it. */
export interface DueDate {
  readonly number: number;
  /** Years after that of the period: 1 for what is due in January for the year before. */
  readonly yearOffset: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Who owes a form, for which periods, due when (semantics 8). Places and other rules are named by their codes, so a rule is
 * also what is remembered of it.
 */
export interface DueRule {
  readonly code: string;
  readonly form: string;
  /** Grain and calendar of the form when the rule was stated. */
  readonly grain: Grain;
  readonly calendar: FormCalendar;
  readonly reporterKind: ReporterKind;
  /** Undefined = any. */
  readonly unitKinds: readonly UnitKind[] | undefined;
  readonly units: readonly string[] | undefined;
  /** Only reporters at this unit or below it. */
  readonly under: string | undefined;
  /** Periods whose last day lies in it. */
  readonly span: DateSpan;
  /** Of the periods in their year, ascending. */
  readonly numbers: readonly number[];
  /** One for each of `numbers`, in their order; or `daysAfter`. */
  readonly dates: readonly DueDate[] | undefined;
  /** So many days after the end of the reporting window are still on time. */
  readonly daysAfter: number | undefined;
  /** Undefined = the unit above the reporter, or the one it stands in. */
  readonly receiver: string | undefined;
  /** The codes of the agencies that a report goes through, in their order. */
  readonly via: readonly string[];
  /** The rule whose reports are made of these. */
  readonly consolidatedBy: string | undefined;
}

/** A rule as it comes in: closed words and days are still any text. */
export interface DueRuleRow {
  readonly code: string;
  readonly form: string;
  readonly reporterKind: string;
  readonly unitKinds?: readonly string[] | null | undefined;
  readonly units?: readonly string[] | null | undefined;
  readonly under?: string | null | undefined;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly numbers?: readonly number[] | null | undefined;
  readonly dates?: readonly DueDateRow[] | null | undefined;
  readonly daysAfter?: number | null | undefined;
  readonly receiver?: string | null | undefined;
  readonly via?: readonly string[] | null | undefined;
  readonly consolidatedBy?: string | null | undefined;
}

/** A fixed day as it comes in; the year of the period when `yearOffset` is absent. */
export interface DueDateRow extends Omit<DueDate, 'yearOffset'> {
  readonly yearOffset?: number | null | undefined;
}
