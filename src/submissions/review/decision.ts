import type { RowResult } from '../../kernel/batch.js';
import type { ReviewAction, State } from './state-machine.js';

/** What can be decided about a revision. */
export type DecisionAction = Exclude<ReviewAction, 'SUBMIT'>;

/** A decision as it comes in. `submissionId` is undefined when the id that was sent means no report. */
export interface DecisionRow {
  readonly submissionId: number | undefined;
  /** The number of the revision that was looked at: another current one refuses the decision. */
  readonly revision: number;
  readonly note?: string | undefined;
}

/** Why a report goes back: about one field by its measure, or about the whole. */
export interface ReturnReason {
  readonly field?: string | undefined;
  readonly text: string;
}

/** A report to give back, with at least one reason. */
export interface ReturnRow extends DecisionRow {
  readonly reasons: readonly ReturnReason[];
}

/** What became of one decision. */
export interface DecisionResult extends RowResult {
  readonly submissionId: number | undefined;
  /** The report's current revision after the decision, and its state; undefined when there is no such report. */
  readonly revision: number | undefined;
  readonly state: Exclude<State, 'NONE'> | undefined;
  /** How many of the agencies have passed it on. */
  readonly step: number | undefined;
}
