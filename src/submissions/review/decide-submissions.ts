import type { Principal } from '../../access/principal.js';
import type { WriteContext } from '../../cube/write-context.js';
import type { Form } from '../../forms/form.js';
import { concludeBatch, type BatchResult, type ErrorPolicy } from '../../kernel/batch.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { checkDecision } from './check-decision.js';
import type { ReasonCheck } from './check-reasons.js';
import type { DecisionAction, DecisionResult, DecisionRow } from './decision.js';
import * as errors from './errors.js';
import { lockStandings, type ReviewStanding } from './standing.js';
import { storeDecisions, type DecisionToStore, type Outcome } from './store-decisions.js';

/** What a decision needs beside its transaction. */
export interface ReviewContext extends WriteContext {
  /** Every version of every form, by its number over all forms. */
  readonly formVersions: ReadonlyMap<number, Form>;
}

/** Decisions of one kind. `reasonsOf` tells why a report goes back; absent: no reasons are asked for. */
export interface Decisions<R extends DecisionRow> {
  readonly action: DecisionAction;
  readonly rows: readonly R[];
  readonly errorPolicy: ErrorPolicy;
  readonly reasonsOf?: (decision: R, row: number, form: Form | undefined) => ReasonCheck;
}

interface JudgedRow {
  readonly standing: ReviewStanding | undefined;
  readonly decision: DecisionToStore | undefined;
  readonly errors: readonly DomainError[];
}

/**
 * Decides about reports (semantics 8): locks their reporters, reads how they stand under the lock, and takes every decision
 * that the state machine allows. Of two that decide at once, the second finds what the first did and is told.
 */
export async function decideSubmissions<R extends DecisionRow>(
  tx: WriteTransaction,
  context: ReviewContext,
  principal: Principal,
  decisions: Decisions<R>,
): Promise<BatchResult<DecisionResult>> {
  const { rows, errorPolicy } = decisions;
  const ids = new Set(rows.flatMap(({ submissionId }) => submissionId ?? []));
  const standings = await lockStandings(tx, context, principal, [...ids]);
  const judged = judge(context, principal, decisions, standings);
  const stops = errorPolicy === 'REJECT_ALL' && judged.some((row) => row.errors.length > 0);
  const taken = stops ? [] : judged.flatMap(({ decision }) => decision ?? []);
  const outcomes = await storeDecisions(tx, context, taken);
  const results = judged.map((row, index) => resultOf(row, index, outcomes));
  return concludeBatch(results, errorPolicy);
}

function judge<R extends DecisionRow>(
  { formVersions }: ReviewContext,
  principal: Principal,
  { rows, action, reasonsOf }: Decisions<R>,
  standings: ReadonlyMap<number, ReviewStanding>,
): JudgedRow[] {
  const first = new Map<number, number>();
  return rows.map((decision, row) => {
    const { submissionId = 0 } = decision;
    const standing = standings.get(submissionId);
    const check = checkDecision(decision, row, standing, action, principal);
    const form = standing && formVersions.get(standing.formVersionId);
    const why = reasonsOf?.(decision, row, form) ?? { reasons: [], errors: [] };
    const repeated = standing === undefined ? [] : checkRepeated(submissionId, row, first);
    const found = [...check.errors, ...repeated, ...why.errors];
    if (check.decision === undefined || found.length > 0) {
      return { standing, decision: undefined, errors: found };
    }
    const agency = agencyOf(check.decision.transition.event, check.decision.standing, principal);
    return { standing, decision: { ...check.decision, agency, reasons: why.reasons }, errors: [] };
  });
}

/** Who passes a report on for an agency does so in its name. */
function agencyOf(
  event: string,
  { next }: ReviewStanding,
  { agency }: Principal,
): string | undefined {
  return agency ?? (event === 'FORWARD' ? next : undefined);
}

function checkRepeated(
  submissionId: number,
  row: number,
  first: Map<number, number>,
): readonly DomainError[] {
  const before = first.get(submissionId);
  first.set(submissionId, before ?? row);
  if (before === undefined) return [];
  const findings = new Findings(['submissions', row], row);
  findings.add((path) => errors.duplicateSubmission(path, before), 'submissionId');
  return findings.errors;
}

function resultOf(
  { standing, decision, errors: found }: JudgedRow,
  row: number,
  outcomes: ReadonlyMap<number, Outcome>,
): DecisionResult {
  const key = standing?.reporter ?? '';
  const outcome = decision && outcomes.get(decision.standing.submissionId);
  const { revision, state, step } = outcome ?? standing ?? {};
  return {
    row,
    key,
    status: outcome === undefined ? 'REJECTED' : 'UPDATED',
    errors: found,
    submissionId: standing?.submissionId,
    revision,
    state,
    step,
  };
}
