import type { Form } from '../../forms/form.js';
import type { Period } from '../../kernel/period.js';

/** How many reports of one form and native period lie behind a figure (semantics 8). Nothing is capped. */
export interface Coverage {
  readonly form: Form;
  readonly period: Period;
  /** Reports owed. */
  readonly expected: number;
  /** Of those owed: with a revision that is not withdrawn. */
  readonly received: number;
  /** Of those received: before the due instant. */
  readonly onTime: number;
  readonly late: number;
  readonly accepted: number;
  /** Reports that nobody owed. */
  readonly unexpected: number;
  /** Reporters that count with an earlier value of a measure in the figure (`fill`, semantics 7); 0 where nothing is filled. */
  readonly filled: number;
}

/** The SYSTEM measure that counts each number. */
export const coverageMeasures = {
  expected: 'reports_expected',
  received: 'reports_received',
  onTime: 'reports_on_time',
  late: 'reports_late',
  accepted: 'reports_accepted',
  unexpected: 'reports_unexpected',
} as const;
