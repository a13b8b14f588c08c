import type { Form } from '../../forms/form.js';
import type { Period } from '../../kernel/period.js';
import type { Measure, Member } from '../../measures/catalogue.js';
import type { Figure, NoValueReason } from '../figure.js';

/** How a statement stands against what was added up (semantics 10). */
export const DISCREPANCY_STATUSES = ['EQUAL', 'WITHIN', 'DIFFERENT', 'NOTHING_TO_COMPARE'] as const;
export type DiscrepancyStatus = (typeof DISCREPANCY_STATUSES)[number];

/** A number of a report of a whole subtree. */
export interface Statement {
  /** Id of the unit that states it. */
  readonly unit: number;
  readonly period: Period;
  readonly measure: Measure;
  /** The member that the number belongs to; undefined for the total. */
  readonly part: { readonly dimension: string; readonly member: Member } | undefined;
  readonly stated: number;
}

/** A form and one of its periods whose reports tell whether a figure is whole. */
export interface FeedingPeriod {
  readonly form: Form;
  readonly period: Period;
  /** The reports feed no figure: they only show who takes part in keeping the registers. */
  readonly ofRegister: boolean;
}

/** A stated number against the same number added up from below. */
export interface Discrepancy extends Statement {
  readonly rolledUp: number | null;
  /** Why nothing was added up. */
  readonly reason: NoValueReason | null;
  /** Stated less rolled up. */
  readonly difference: number | null;
  readonly tolerance: number;
  readonly status: DiscrepancyStatus;
  /** Whose reports the figure is made of; of a register, who would keep a part of it. */
  readonly feeds: readonly FeedingPeriod[];
}

/** Counts are whole and stated whole: any difference is one. */
const noTolerance = 0;

/** Holds a statement against the figure of the same measure, member, subtree and period. */
export function compareStatement(
  statement: Statement,
  figure: Pick<Figure, 'value' | 'reason'> | undefined,
  feeds: readonly FeedingPeriod[],
  tolerance = noTolerance,
): Discrepancy {
  const rolledUp = figure?.value ?? null;
  const reason = figure?.reason ?? null;
  const difference = rolledUp === null ? null : statement.stated - rolledUp;
  const status = statusOf(difference, tolerance);
  return { ...statement, rolledUp, reason, difference, tolerance, status, feeds };
}

function statusOf(difference: number | null, tolerance: number): DiscrepancyStatus {
  if (difference === null) return 'NOTHING_TO_COMPARE';
  if (difference === 0) return 'EQUAL';
  return Math.abs(difference) <= tolerance ? 'WITHIN' : 'DIFFERENT';
}
