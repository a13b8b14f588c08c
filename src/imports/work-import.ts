import { randomUUID } from 'node:crypto';
import { restorePrincipal } from '../access/stored-principal.js';
import type { Principal } from '../access/principal.js';
import type { JobTry } from '../platform/job-queue.js';
import { flag, number, numbers, text, texts, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { importKinds, type ImportKind } from './bulk-import.js';
import { unpackChunk } from './chunk.js';
import type { WorkServices } from './import-services.js';
import type { ImportTarget, RowReader } from './import-target.js';
import { withTarget } from './import-targets.js';
import { readRows, type ChunkRows } from './read-rows.js';
import { SideBySide } from './side-by-side.js';
import { takeChunk } from './take-chunk.js';

const startWorking = loadStatement(import.meta.dirname, 'sql/start-working.sql');
const nextChunks = loadStatement(import.meta.dirname, 'sql/next-chunks.sql');
const readChunk = loadStatement(import.meta.dirname, 'sql/read-chunk.sql');
const endImport = loadStatement(import.meta.dirname, 'sql/end-import.sql');

/** Some keep the database busy while the next is checked here. */
const chunksAtOnce = 3;

/** Thrown when the process ends before the work does: another try goes on with it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

interface Work<R> {
  readonly id: string;
  readonly principal: Principal;
  readonly dryRun: boolean;
  readonly target: ImportTarget<R>;
  readonly reader: RowReader<R>;
}

/**
 * Takes the rows of an import that are not taken yet, chunk by chunk. Rejects with what went wrong, or Interrupted after
 * `signal`, for another try; after the last one the import has failed, and the log tells why under its id.
 */
export async function workImport(
  services: WorkServices,
  { key: id, isLast }: JobTry,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, logger } = services;
  const [row] = await database.run(startWorking, [id]);
  if (row === undefined) return;
  try {
    await withTarget(kindOf(row), (target) =>
      takeAll(services, workOf(id, row, services, target), signal),
    );
    await database.run(endImport, [id, 'DONE', clock.now(), null]);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    const faultId = randomUUID();
    logger.error({ err: error, id: faultId, import: id, isLast }, 'an import met a fault');
    if (!isLast) throw error;
    await database.run(endImport, [id, 'FAILED', clock.now(), faultId]);
  }
}

function kindOf(row: Row): ImportKind {
  const kind = importKinds.find((one) => one === row.what);
  if (kind === undefined) throw new Error(`an import of ${text(row, 'what')}`);
  return kind;
}

function workOf<R>(id: string, row: Row, services: WorkServices, target: ImportTarget<R>): Work<R> {
  const roots = row.scope_roots === null ? null : numbers(row, 'scope_roots');
  const columns = row.columns === null ? undefined : texts(row, 'columns');
  const reader = target.reader(columns, services.writeContext().catalogue);
  // The columns were sound when the file came in, and definitions never go.
  if (!reader.ok) throw new Error(JSON.stringify(reader.errors));
  return {
    id,
    principal: restorePrincipal({ name: text(row, 'principal'), roots }),
    dryRun: flag(row, 'is_dry_run'),
    target,
    reader: reader.value,
  };
}

async function takeAll<R>(
  services: WorkServices,
  work: Work<R>,
  signal: AbortSignal,
): Promise<void> {
  const found = await services.database.run(nextChunks, [work.id]);
  const chunks = found.map((row) => number(row, 'number'));
  const { id: importId, principal, dryRun, target } = work;
  const taking = new SideBySide(chunksAtOnce);
  try {
    for (const chunk of chunks) {
      if (signal.aborted) throw new Interrupted('the process ends');
      const loaded = await loadChunk(services, work, chunk);
      if (loaded === undefined) continue;
      const subjects = new Set(loaded.content.rows.map(({ row }) => target.subjectOf(row)));
      const whole = { importId, number: chunk, principal, dryRun, target, ...loaded };
      await taking.begin(subjects, () => takeChunk(services, whole));
    }
  } finally {
    await taking.settle();
  }
}

interface Loaded<R> {
  readonly taken: ReadonlySet<number>;
  readonly content: ChunkRows<R>;
}

async function loadChunk<R>(
  { database }: WorkServices,
  { id, reader }: Work<R>,
  chunk: number,
): Promise<Loaded<R> | undefined> {
  const [row] = await database.run(readChunk, [id, chunk]);
  if (row === undefined) return undefined;
  if (!(row.content instanceof Uint8Array)) throw new TypeError('a chunk is not bytes');
  const content = readRows(await unpackChunk(row.content), reader);
  return { taken: new Set(numbers(row, 'taken')), content };
}
