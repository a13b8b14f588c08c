import type { Principal } from '../access/principal.js';
import { concludeBatch, type BatchResult } from '../kernel/batch.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import type { WorkServices } from './import-services.js';
import type { ImportTarget } from './import-target.js';
import { plainFault, type LineFault } from './line-fault.js';
import type { ChunkRows, LineRow } from './read-rows.js';

const recordBatch = loadStatement(import.meta.dirname, 'sql/record-batch.sql');

/** Thrown to take back a batch that another worker has taken meanwhile. */
class TakenAlready extends Error {}

/** The chunk that is worked, and in whose name. */
export interface ChunkWork<Row> {
  readonly importId: string;
  readonly number: number;
  /** Parts that were taken before. */
  readonly taken: ReadonlySet<number>;
  readonly principal: Principal;
  readonly dryRun: boolean;
  readonly target: ImportTarget<Row>;
  readonly content: ChunkRows<Row>;
}

/**
 * Takes the rows of a chunk: one transaction for all of them, or for each part where rows follow each other about the same
 * thing. What became of them is recorded in that transaction, so that a part is taken once.
 */
export async function takeChunk<Row>(services: WorkServices, work: ChunkWork<Row>): Promise<void> {
  for (const [part, rows] of partsOf(work).entries()) {
    if (!work.taken.has(part)) await takePart(services, work, part, rows);
  }
}

/** The same parts each time, as they are made of nothing but the rows. */
function partsOf<Row>({ content: { rows }, target }: ChunkWork<Row>): LineRow<Row>[][] {
  let part: LineRow<Row>[] = [];
  const parts = [part];
  let keys = new Set<string>();
  for (const row of rows) {
    const key = target.keyOf(row.row);
    if (keys.has(key)) {
      [part, keys] = [[], new Set()];
      parts.push(part);
    }
    keys.add(key);
    part.push(row);
  }
  return parts;
}

async function takePart<Row>(
  services: WorkServices,
  work: ChunkWork<Row>,
  part: number,
  rows: readonly LineRow<Row>[],
): Promise<void> {
  const { importId, number, principal, dryRun, target, content } = work;
  // Lines that are no rows are recorded with the first part.
  const unread = part === 0 ? content : { faults: [], unread: 0 };
  const warningsOf = (result: BatchResult): number => target.warningsOf(result);
  const place = { importId, number, part, warningsOf, rows, ...unread };
  const record = (tx: WriteTransaction, result: BatchResult): Promise<void> =>
    keepRecord(tx, place, result, services.clock.now());
  const recordAlone = (result: BatchResult): Promise<void> =>
    services.database.write({ principal: principal.name, action: 'import' }, (tx) =>
      record(tx, result),
    );
  try {
    if (rows.length === 0) {
      await recordAlone(concludeBatch([], 'REJECT_FAILED'));
      return;
    }
    const key = `import:${importId}:${number}.${part}`;
    const given = rows.map(({ row }) => row);
    const result = await target.take(services, given, { principal, key, dryRun, record });
    if (dryRun) await recordAlone(result);
  } catch (error) {
    if (!(error instanceof TakenAlready)) throw error;
  }
}

interface Place {
  readonly importId: string;
  readonly number: number;
  readonly part: number;
  readonly rows: readonly LineRow<unknown>[];
  readonly warningsOf: (result: BatchResult) => number;
  readonly faults: readonly LineFault[];
  readonly unread: number;
}

async function keepRecord(
  tx: WriteTransaction,
  { importId, number, part, rows, warningsOf, faults, unread }: Place,
  result: BatchResult,
  now: Date,
): Promise<void> {
  const all = [...faults, ...faultsOf(result, rows)];
  const { created, updated, unchanged, rejected } = result;
  const counts = [created, updated, unchanged, rejected + unread, warningsOf(result), all.length];
  const told = await tx.run(recordBatch, [
    ...[importId, number, part, ...counts, now],
    JSON.stringify(numbered(all)),
  ]);
  if (told.length === 0) throw new TakenAlready('the rows were taken before');
}

function faultsOf({ results }: BatchResult, rows: readonly LineRow<unknown>[]): LineFault[] {
  return results.flatMap(({ row, errors }) =>
    errors.map((error) => ({
      line: rows[row]?.line ?? 0,
      // What the use case calls ['reports', 3, 'period'] is ['period'] on the line.
      error: { ...error, path: error.path.slice(2) },
    })),
  );
}

/** Faults as they are stored, those of one line one after the other. */
function numbered(faults: readonly LineFault[]): object[] {
  return [...Map.groupBy(faults, ({ line }) => line).values()].flatMap((ofLine) =>
    ofLine.map((fault, place) => ({ line: fault.line, place, fault: plainFault(fault) })),
  );
}
