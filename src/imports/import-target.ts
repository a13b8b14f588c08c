import type { Action } from '../access/action.js';
import type { Principal } from '../access/principal.js';
import type { BatchResult } from '../kernel/batch.js';
import type { DomainError } from '../kernel/domain-error.js';
import type { Result } from '../kernel/result.js';
import type { Catalogue } from '../measures/catalogue.js';
import type { DefinitionServices } from '../measures/write-by-definitions.js';
import type { WriteTransaction } from '../platform/queryable.js';
import type { SubmitContext } from '../submissions/submit-reports.js';
import type { ReadLine } from './read-json-line.js';

/** What taking rows needs of the product. */
export type TakeServices = DefinitionServices<SubmitContext>;

/** Reads the rows of one file. */
export interface RowReader<Row> {
  /** What became of each line, in their order. */
  read(lines: readonly string[]): ReadLine<Row>[];
}

/** How a batch of rows is taken. */
export interface TakeOptions {
  readonly principal: Principal;
  /** The same for the same rows of the same file, so that they are taken once. */
  readonly key: string;
  readonly dryRun: boolean;
  /** Runs in the transaction that takes the rows, when it is to be kept. */
  readonly record: (tx: WriteTransaction, result: BatchResult) => Promise<void>;
}

/** What a kind of import consists of. */
export interface ImportTarget<Row> {
  /** What the caller must be allowed: the same as for the mutation. */
  readonly action: Action;
  /** The reader of JSON lines, or of CSV lines under these columns; everything wrong with the columns. */
  reader(columns: readonly string[] | undefined, catalogue: Catalogue): Result<RowReader<Row>>;
  /** What two rows of one batch may not share, because the second changes the first: such a batch is cut in two. */
  keyOf(row: Row): string;
  /** What rows of two batches may not share that are taken at the same time, so that the later row stays the later one. */
  subjectOf(row: Row): string;
  /** Takes the rows in one transaction by the use case of the mutation; refused rows do not stop the others. */
  take(
    services: TakeServices,
    rows: readonly Row[],
    options: TakeOptions,
  ): Promise<BatchResult & { readonly errors?: readonly DomainError[] }>;
  /** How many warnings a result has. */
  warningsOf(result: BatchResult): number;
}
