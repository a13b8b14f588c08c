import type { Principal } from '../../access/principal.js';
import type { BatchOptions, BatchResult } from '../../kernel/batch.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { decideSubmissions, type ReviewContext } from './decide-submissions.js';
import type { DecisionResult, DecisionRow } from './decision.js';

/** Accepts reports, or passes them on in the name of the agency whose turn it is. */
export function acceptSubmissions(
  tx: WriteTransaction,
  context: ReviewContext,
  principal: Principal,
  rows: readonly DecisionRow[],
  { errorPolicy }: Pick<BatchOptions, 'errorPolicy'>,
): Promise<BatchResult<DecisionResult>> {
  return decideSubmissions(tx, context, principal, { action: 'ACCEPT', rows, errorPolicy });
}
