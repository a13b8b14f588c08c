import {
  concludeBatch,
  keepsBatch,
  type BatchOptions,
  type BatchResult,
  type RowResult,
} from '../../kernel/batch.js';
import type { DomainError } from '../../kernel/domain-error.js';
import { writeByDefinitions } from '../../measures/write-by-definitions.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { rowCount } from '../../submissions/request-errors.js';
import type { ReviewContext } from '../../submissions/review/decide-submissions.js';
import { mostReports, type SubmitContext } from '../../submissions/submit-reports.js';
import { invalidText } from '../errors/errors.js';
import { isPlainText } from '../errors/plain-text.js';
import { userError, type UserError } from '../errors/user-error.js';
import type { RequestContext } from '../request-context.js';

/** The most rows that any batch may have. */
export const mostRows = mostReports;

/** What became of a row, as the API tells it. */
export type RowOutcome<R extends RowResult = RowResult> = Omit<R, 'errors'> & {
  readonly errors: readonly UserError[];
};

/** What became of a batch, as the API tells it. */
export interface BatchOutcome<R extends RowResult = RowResult> {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly results: readonly RowOutcome<R>[];
  readonly userErrors: readonly UserError[];
}

/** A change of records by a batch of rows. */
export interface BatchChange<R extends RowResult = RowResult> {
  /** Kept with the revision. */
  readonly action: string;
  readonly legalBasis?: string | undefined;
  /** Where the rows stand in the input, and how many there are. */
  readonly place: string;
  readonly rows: number;
  readonly options: BatchOptions;
  readonly work: (
    tx: WriteTransaction,
    writing: SubmitContext & ReviewContext,
  ) => Promise<BatchResult<R>>;
}

/**
 * Runs a batch in one transaction and tells what became of it. A dry run is rolled back. `write` is `writeExclusively` for what
 * other writes are checked by.
 */
export async function runBatch<R extends RowResult>(
  context: RequestContext,
  change: BatchChange<R>,
  write: typeof writeByDefinitions = writeByDefinitions,
): Promise<BatchOutcome<R>> {
  const { rows, options, legalBasis, action, place, work } = change;
  const faults: DomainError[] = [];
  if (rows < 1 || rows > mostRows) faults.push(rowCount([place], mostRows, rows));
  if (legalBasis !== undefined && !isPlainText(legalBasis)) {
    faults.push(invalidText(['legalBasis']));
  }
  if (faults.length > 0) return outcomeOf(concludeBatch<R>([], 'REJECT_ALL'), faults);
  const { services, principal } = context;
  const basis = legalBasis === undefined ? {} : { legalBasis };
  const batch = await write(
    services,
    { principal: principal.name, action, ...basis },
    work,
    (result) => keepsBatch(result, options),
  );
  return outcomeOf(batch);
}

/** A batch as the API tells it; `errors` are findings about the request as a whole. */
export function outcomeOf<R extends RowResult>(
  batch: BatchResult<R>,
  errors: readonly DomainError[] = [],
): BatchOutcome<R> {
  const { created, updated, unchanged, rejected } = batch;
  const results = batch.results.map((result) => ({
    ...result,
    errors: result.errors.map(userError),
  }));
  const userErrors = [...errors.map(userError), ...results.flatMap((result) => result.errors)];
  return { created, updated, unchanged, rejected, results, userErrors };
}
