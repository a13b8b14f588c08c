import type { Principal } from '../../access/principal.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { Findings } from '../../kernel/findings.js';
import { cleanText } from '../../kernel/text.js';
import { invalidNote } from '../errors.js';
import type { DecisionAction, DecisionRow } from './decision.js';
import * as errors from './errors.js';
import { transition, type Refusal, type Transition } from './state-machine.js';
import type { ReviewStanding } from './standing.js';

/** A decision that may be taken, with the event that will tell of it. */
export interface CheckedDecision {
  readonly row: number;
  readonly standing: ReviewStanding;
  readonly transition: Transition;
  readonly note: string | undefined;
}

/** The decision, or why it may not be taken: all of the reasons. */
export interface DecisionCheck {
  readonly decision?: CheckedDecision;
  readonly errors: readonly DomainError[];
}

/** Holds one decision against how its report stands. `standing` is undefined when the caller sees no such report. */
export function checkDecision(
  decision: DecisionRow,
  row: number,
  standing: ReviewStanding | undefined,
  action: DecisionAction,
  principal: Principal,
): DecisionCheck {
  const findings = new Findings(['submissions', row], row);
  const note = decision.note === undefined ? undefined : cleanText(decision.note);
  if (decision.note !== undefined && (note === undefined || note.length > 2000)) {
    findings.add(invalidNote, 'note');
  }
  if (standing === undefined) {
    findings.add(errors.unknownSubmission, 'submissionId');
    return { errors: findings.errors };
  }
  const isCurrent = decision.revision === standing.revision;
  if (!isCurrent) {
    findings.add(
      (path) => errors.staleRevision(path, standing.revision, decision.revision),
      'revision',
    );
  }
  // Of a revision that is not the current one there is nothing to tell but that.
  const step = transition(isCurrent ? standing.state : 'SUBMITTED', action, standing.role);
  if (typeof step === 'string') refuse(step, standing, principal, findings);
  if (typeof step === 'string' || findings.errors.length > 0) return { errors: findings.errors };
  return { decision: { row, standing, transition: step, note }, errors: [] };
}

function refuse(
  refusal: Refusal,
  { state, reporter, next }: ReviewStanding,
  { agency = 'the receiver' }: Principal,
  findings: Findings,
): void {
  if (refusal === 'NOT_SUBMITTED') {
    findings.add((path) => errors.notSubmitted(path, state), 'revision');
  } else if (refusal === 'NOT_BELOW') {
    findings.add((path) => errors.notBelow(path, reporter), 'submissionId');
  } else {
    findings.add((path) => errors.notYourTurn(path, next, agency), 'submissionId');
  }
}
