import type { Principal } from '../../access/principal.js';
import type { BatchOptions, BatchResult } from '../../kernel/batch.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { decideSubmissions, type ReviewContext } from './decide-submissions.js';
import type { DecisionResult, DecisionRow } from './decision.js';

/** Takes reports back that nobody has decided about yet; the revision before, if there is one, is the current one again. */
export function withdrawSubmissions(
  tx: WriteTransaction,
  context: ReviewContext,
  principal: Principal,
  rows: readonly DecisionRow[],
  { errorPolicy }: Pick<BatchOptions, 'errorPolicy'>,
): Promise<BatchResult<DecisionResult>> {
  return decideSubmissions(tx, context, principal, { action: 'WITHDRAW', rows, errorPolicy });
}
