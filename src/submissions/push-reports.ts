import type { Principal } from '../access/principal.js';
import { concludeBatch, keepsBatch, type BatchResult } from '../kernel/batch.js';
import type { DomainError } from '../kernel/domain-error.js';
import { writeByDefinitions, type DefinitionServices } from '../measures/write-by-definitions.js';
import type { WriteTransaction } from '../platform/queryable.js';
import type { ReportResult } from './report.js';
import * as errors from './request-errors.js';
import {
  checkKey,
  claimKey,
  findAnswer,
  keepAnswer,
  receiptOf,
  requestHash,
  type PushAnswer,
} from './receipt.js';
import {
  mostReports,
  submitReports,
  type ReportPush,
  type SubmitContext,
} from './submit-reports.js';

/** A push as a client sends it. */
export interface PushRequest extends Omit<ReportPush, 'pushId'> {
  readonly idempotencyKey: string;
  /** Does everything and keeps nothing: the answer is just that of the real run. */
  readonly dryRun: boolean;
}

/** What a push needs of the product. */
export type PushServices = DefinitionServices<SubmitContext>;

/**
 * Takes a push exactly once: one transaction from the claim of its key to the stored answer. `record` keeps something beside it
 * in the same transaction; it is not called for a resend, nor when nothing is kept.
 */
export async function pushReports(
  services: PushServices,
  { name: principal, scope }: Principal,
  request: PushRequest,
  record?: (tx: WriteTransaction, batch: BatchResult<ReportResult>) => Promise<void>,
): Promise<PushAnswer> {
  const faults = checkRequest(request);
  if (faults.length > 0) {
    return { batch: concludeBatch([], request.errorPolicy), receipt: undefined, errors: faults };
  }
  const { dryRun, errorPolicy, idempotencyKey: key } = request;
  const hash = requestHash(request);
  return writeByDefinitions(
    services,
    { principal, action: 'submitReports' },
    async (tx, context): Promise<PushAnswer> => {
      const opened = dryRun ? undefined : await claimKey(tx, principal, key, hash, context.now);
      if (opened !== undefined && 'answer' in opened) return opened.answer;
      const earlier = dryRun ? await findAnswer(tx, principal, key, hash) : undefined;
      if (earlier !== undefined) return { ...earlier, receipt: undefined };
      const claimed = opened?.claimed;
      const pushId = claimed?.id;
      const batch = await submitReports(tx, { ...context, scope }, { ...request, pushId });
      if (claimed === undefined || !keepsBatch(batch, { dryRun, errorPolicy })) {
        return { batch, receipt: undefined, errors: [] };
      }
      await keepAnswer(tx, claimed, batch);
      await record?.(tx, batch);
      return { batch, receipt: receiptOf(claimed, batch), errors: [] };
    },
    ({ receipt }) => receipt !== undefined,
  );
}

function checkRequest({ idempotencyKey, reports }: PushRequest): readonly DomainError[] {
  const { length } = reports;
  const count =
    length < 1 || length > mostReports ? [errors.rowCount(['reports'], mostReports, length)] : [];
  return [...checkKey(idempotencyKey), ...count];
}
