import type { Principal } from '../../access/principal.js';
import type { BatchOptions, BatchResult } from '../../kernel/batch.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { checkReasons } from './check-reasons.js';
import { decideSubmissions, type ReviewContext } from './decide-submissions.js';
import type { DecisionResult, ReturnRow } from './decision.js';

/** Gives reports back to their senders, who are told why. What was accepted before stays in force. */
export function returnSubmissions(
  tx: WriteTransaction,
  context: ReviewContext,
  principal: Principal,
  rows: readonly ReturnRow[],
  { errorPolicy }: Pick<BatchOptions, 'errorPolicy'>,
): Promise<BatchResult<DecisionResult>> {
  const returns = { action: 'RETURN', rows, errorPolicy, reasonsOf: checkReasons } as const;
  return decideSubmissions(tx, context, principal, returns);
}
