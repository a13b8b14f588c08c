import { createHash } from 'node:crypto';
import type { BatchResult } from '../kernel/batch.js';
import type { DomainError } from '../kernel/domain-error.js';
import { cleanText } from '../kernel/text.js';
import type { Queryable, WriteTransaction } from '../platform/queryable.js';
import { number, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import * as errors from './request-errors.js';
import type { ReportResult, ReportRow } from './report.js';
import { storable } from './storable.js';
import type { ReportPush } from './submit-reports.js';

const openPush = loadStatement(import.meta.dirname, 'sql/open-push.sql');
const findPush = loadStatement(import.meta.dirname, 'sql/find-push.sql');
const answerPush = loadStatement(import.meta.dirname, 'sql/answer-push.sql');

/** The proof of an accepted push: a resend with the same key gets the same receipt (semantics 8). */
export interface Receipt {
  readonly id: number;
  readonly idempotencyKey: string;
  /** SHA-256 of the reports and the error policy as the server read them, in hexadecimal. */
  readonly requestHash: string;
  /** The server's time when the push came in first. */
  readonly receivedAt: Date;
  /** What the push came to when it came in first. */
  readonly counts: PushCounts;
}

/** The claim of a key, before anything is known of what comes of it. */
export type ClaimedPush = Omit<Receipt, 'counts'>;

/** How many reports of a push were taken as what. */
export type PushCounts = Pick<BatchResult, 'created' | 'updated' | 'unchanged' | 'rejected'>;

/** What a push came to, with the receipt when it was kept. */
export interface PushAnswer {
  readonly batch: BatchResult<ReportResult>;
  readonly receipt: Receipt | undefined;
  /** Findings about the request as a whole. */
  readonly errors: readonly DomainError[];
}

/** The hash that tells whether two pushes say the same. */
export function requestHash({ reports, errorPolicy }: ReportPush): string {
  const body = reports.map((report: ReportRow) => [
    report.form,
    report.reporter.unit ?? null,
    report.reporter.officialUnit === undefined
      ? null
      : [report.reporter.officialUnit.scheme, report.reporter.officialUnit.code],
    report.reporter.enterprise ?? null,
    report.reporter.organization ?? null,
    report.period,
    report.note ?? null,
    report.values.map(({ measure, member, value }) => [
      measure,
      member?.dimension ?? null,
      member?.code ?? null,
      value,
    ]),
    // Left out where it is not stated, so that what was sent before there was such a field keeps its hash.
    ...(report.replaces === undefined ? [] : [report.replaces]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([errorPolicy, body]))
    .digest('hex');
}

/** The findings about a key by itself. */
export function checkKey(key: string): readonly DomainError[] {
  const clean = cleanText(key);
  const sound = clean !== undefined && clean === key && key.length >= 1 && key.length <= 200;
  return sound ? [] : [errors.invalidIdempotencyKey(['idempotencyKey'])];
}

/** A push that may go on, the answer that an earlier one got, or the refusal of a key that was used for something else. */
export type OpenedPush = { readonly claimed: ClaimedPush } | { readonly answer: PushAnswer };

/** Claims the key. A push with the same key that is under way is waited for. */
export async function claimKey(
  tx: WriteTransaction,
  principal: string,
  key: string,
  hash: string,
  now: Date,
): Promise<OpenedPush> {
  const [opened] = await tx.run(openPush, [principal, key, hash, now]);
  if (opened !== undefined) {
    const id = number(opened, 'id');
    return { claimed: { id, idempotencyKey: key, requestHash: hash, receivedAt: now } };
  }
  const answer = await findAnswer(tx, principal, key, hash);
  if (answer === undefined) throw new Error('a push vanished');
  return { answer };
}

/** What a push with a key that was used before gets: the same answer again, or a refusal when it says something else. */
export async function findAnswer(
  database: Queryable,
  principal: string,
  key: string,
  hash: string,
): Promise<PushAnswer | undefined> {
  const [row] = await database.run(findPush, [principal, key]);
  if (row === undefined) return undefined;
  if (text(row, 'request_hash') !== hash) {
    const batch = { created: 0, updated: 0, unchanged: 0, rejected: 0, results: [] };
    return {
      batch,
      receipt: undefined,
      errors: [errors.idempotencyKeyReused(['idempotencyKey'], key)],
    };
  }
  const claimed = {
    id: number(row, 'id'),
    idempotencyKey: key,
    requestHash: hash,
    receivedAt: new Date(text(row, 'received_at')),
  };
  const batch = storedBatch(row.answer as BatchResult<ReportResult>);
  return { batch, receipt: receiptOf(claimed, batch), errors: [] };
}

/** The receipt of a push that was kept. */
export function receiptOf(claimed: ClaimedPush, batch: BatchResult): Receipt {
  const { created, updated, unchanged, rejected } = batch;
  return { ...claimed, counts: { created, updated, unchanged, rejected } };
}

type Unwarned = Omit<ReportResult, 'warnings'> & Partial<Pick<ReportResult, 'warnings'>>;

/** Answers that were kept before there were warnings tell none. */
function storedBatch(batch: BatchResult<ReportResult>): BatchResult<ReportResult> {
  const results = batch.results.map((row: Unwarned) => ({ ...row, warnings: row.warnings ?? [] }));
  return { ...batch, results };
}

/** Keeps the answer for resends. */
export async function keepAnswer(
  tx: WriteTransaction,
  { id }: ClaimedPush,
  batch: BatchResult<ReportResult>,
): Promise<void> {
  const stored = batch.created + batch.updated > 0;
  await tx.run(answerPush, [
    id,
    JSON.stringify(batch, storable),
    stored ? await tx.revision() : null,
  ]);
}
