import type { DomainError } from './domain-error.js';

/** What to do when some rows of a batch are refused: take none, or take the good ones (semantics 8). */
export type ErrorPolicy = 'REJECT_ALL' | 'REJECT_FAILED';
/** What became of one row. */
export type RowStatus = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';

/** How a batch is run. A dry run does everything and keeps nothing, so it tells exactly what the real run would. */
export interface BatchOptions {
  readonly errorPolicy: ErrorPolicy;
  readonly dryRun: boolean;
}

/** The outcome of one row: its place in the batch, its natural key, and every finding. */
export interface RowResult {
  readonly row: number;
  readonly key: string;
  readonly status: RowStatus;
  readonly errors: readonly DomainError[];
}

/** The outcome of a batch. The counts are those of what was (or, in a dry run, would be) stored. */
export interface BatchResult<R extends RowResult = RowResult> {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly results: readonly R[];
}

/** Applies the error policy: under REJECT_ALL one refused row refuses all. */
export function concludeBatch<R extends RowResult>(
  rows: readonly R[],
  policy: ErrorPolicy,
): BatchResult<R> {
  const refused = policy === 'REJECT_ALL' && rows.some((row) => row.status === 'REJECTED');
  const results = refused ? rows.map((row) => ({ ...row, status: 'REJECTED' as const })) : rows;
  const count = (status: RowStatus): number =>
    results.filter((row) => row.status === status).length;
  return {
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    rejected: count('REJECTED'),
    results,
  };
}

/** True when a batch is to be committed: it was no dry run and REJECT_ALL refused nothing. */
export function keepsBatch(result: BatchResult, { dryRun, errorPolicy }: BatchOptions): boolean {
  return !dryRun && !(errorPolicy === 'REJECT_ALL' && result.rejected > 0);
}
