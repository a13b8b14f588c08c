import type { Principal } from '../../access/principal.js';
import type { BatchOptions, BatchResult } from '../../kernel/batch.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import type { ReviewContext } from '../../submissions/review/decide-submissions.js';
import type { DecisionResult, DecisionRow } from '../../submissions/review/decision.js';
import { runBatch, type BatchOutcome, type RowOutcome } from '../batches/run-batch.js';
import { readGlobalId } from '../nodes/global-id.js';
import type { RequestContext } from '../request-context.js';
import type { DecisionInput } from './decide-submissions.type.js';

/** What became of a decision, as the API tells it. */
export interface DecisionOutcome extends RowOutcome {
  readonly submissionId: string;
  readonly revision: number | null;
  readonly state: string | null;
  readonly step: number | null;
}

/** What became of decisions, as the API tells it. */
export interface DecisionsOutcome extends BatchOutcome {
  readonly results: readonly DecisionOutcome[];
}

/** The use case of one kind of decision. */
export type Decide<R extends DecisionRow> = (
  tx: WriteTransaction,
  context: ReviewContext,
  principal: Principal,
  rows: readonly R[],
  options: BatchOptions,
) => Promise<BatchResult<DecisionResult>>;

/** Decisions as they were sent: the ids beside the rows that the use case takes. */
export interface DecisionsRequest<R extends DecisionRow> {
  /** Kept with the revision. */
  readonly action: string;
  readonly inputs: readonly DecisionInput[];
  readonly rows: readonly R[];
  readonly options: BatchOptions;
}

/** Runs decisions in one transaction. */
export async function runDecisions<R extends DecisionRow>(
  context: RequestContext,
  decide: Decide<R>,
  { action, inputs, rows, options }: DecisionsRequest<R>,
): Promise<DecisionsOutcome> {
  const outcome = await runBatch(context, {
    action,
    place: 'submissions',
    rows: rows.length,
    options,
    work: (tx, writing) => decide(tx, writing, context.principal, rows, options),
  });
  const results = outcome.results.map(({ revision, state, step, ...told }, row) => ({
    ...told,
    submissionId: inputs[row]?.submissionId ?? '',
    revision: revision ?? null,
    state: state ?? null,
    step: step ?? null,
  }));
  return { ...outcome, results };
}

/** A decision as the use case takes it. An id that names no report stays without one: the row is told. */
export function decisionRow({ submissionId, revision, note }: DecisionInput): DecisionRow {
  const found = readGlobalId(submissionId);
  const named = found?.kind === 'Submission' && /^[1-9]\d{0,14}$/.test(found.key);
  return {
    submissionId: named ? Number(found.key) : undefined,
    revision,
    note: note ?? undefined,
  };
}
