import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Principal } from '../access/principal.js';
import { storePrincipal } from '../access/stored-principal.js';
import type { DomainError } from '../kernel/domain-error.js';
import { fail, succeed, type Result } from '../kernel/result.js';
import { text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { ImportRequest } from './bulk-import.js';
import { gatherChunks, isRow, mostLineBytes, packChunk } from './chunk.js';
import * as errors from './errors.js';
import type { ImportServices } from './import-services.js';
import { withTarget } from './import-targets.js';
import { readCsvLines } from './read-csv-lines.js';
import { splitLines, type Line } from './split-lines.js';

const beginImport = loadStatement(import.meta.dirname, 'sql/begin-import.sql');
const storeChunk = loadStatement(import.meta.dirname, 'sql/store-chunk.sql');
const finishReceiving = loadStatement(import.meta.dirname, 'sql/finish-receiving.sql');
const undoImport = loadStatement(import.meta.dirname, 'sql/undo-import.sql');

/** Thrown to refuse a file while it comes in. */
class Refused extends Error {
  constructor(readonly faults: readonly DomainError[]) {
    super('the file was refused');
  }
}

interface Received {
  bytes: number;
  rows: number;
  chunks: number;
  columns: readonly string[] | undefined;
}

/**
 * Keeps a file as it comes in, then asks for the work on it in one transaction with its being whole. The id of the import; or
 * why the file was refused, and then nothing of it is kept, as when it breaks off.
 */
export async function receiveImport(
  services: ImportServices,
  principal: Principal,
  request: ImportRequest,
  body: Readable,
): Promise<Result<string>> {
  const id = await begin(services, principal, request);
  try {
    const received = await receive(services, id, request, body);
    if (received.rows === 0) throw new Refused([errors.empty()]);
    await finish(services, principal, id, received);
    return succeed(id);
  } catch (error) {
    await services.database.run(undoImport, [id, services.clock.now()]);
    if (error instanceof Refused) return fail(error.faults);
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    return fail([fault]);
  }
}

async function begin(
  { database, clock }: ImportServices,
  principal: Principal,
  { what, format, dryRun }: ImportRequest,
): Promise<string> {
  const { name, roots } = storePrincipal(principal);
  const parameters = [what, format, dryRun, name, roots, clock.now()];
  const [row] = await database.run(beginImport, parameters);
  if (row === undefined) throw new Error('the import was not begun');
  return text(row, 'id');
}

async function receive(
  services: ImportServices,
  id: string,
  request: ImportRequest,
  body: Readable,
): Promise<Received> {
  const received: Received = { bytes: 0, rows: 0, chunks: 0, columns: undefined };
  const keep = (source: AsyncIterable<Buffer>): Promise<void> =>
    keepChunks(services, id, request, source, received);
  if (request.isGzip) await pipeline(body, createGunzip(), keep);
  else await pipeline(body, keep);
  return received;
}

async function keepChunks(
  services: ImportServices,
  id: string,
  { what, format }: ImportRequest,
  source: AsyncIterable<Buffer>,
  received: Received,
): Promise<void> {
  const lines = splitLines(counted(source, received), mostLineBytes)[Symbol.asyncIterator]();
  const header = format === 'CSV' ? await takeHeader(lines) : undefined;
  if (header !== undefined) {
    received.columns = header.columns;
    const { catalogue } = services.writeContext();
    const reader = withTarget(what, (target) => target.reader(header.columns, catalogue));
    if (!reader.ok) throw new Refused(reader.errors);
  }
  const first = (header?.line ?? 0) + 1;
  for await (const chunk of gatherChunks(before(header?.rest ?? [], lines), first)) {
    const content = await packChunk(chunk);
    const now = services.clock.now();
    await services.database.run(storeChunk, [id, received.chunks, chunk.rows, now, content]);
    received.chunks += 1;
    received.rows += chunk.rows;
  }
}

async function* counted(source: AsyncIterable<Buffer>, received: Received): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    received.bytes += piece.length;
    yield piece;
  }
}

interface Header {
  readonly columns: readonly string[];
  /** The number of its line, and the lines that were read with it. */
  readonly line: number;
  readonly rest: readonly Line[];
}

/** The first line on which something stands. */
async function takeHeader(lines: AsyncIterator<Line[]>): Promise<Header> {
  let before = 0;
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    const at = next.value.findIndex(isRow);
    if (at < 0) before += next.value.length;
    else {
      const columns = columnsOf(next.value[at]);
      return { columns, line: before + at + 1, rest: next.value.slice(at + 1) };
    }
  }
  throw new Refused([errors.empty()]);
}

function columnsOf(line: Line): readonly string[] {
  if (line === undefined) throw new Refused([errors.lineTooLong(mostLineBytes)]);
  const [columns] = readCsvLines([line.toString('utf8')]);
  if (columns === undefined || 'code' in columns) throw new Refused(columns ? [columns] : []);
  return columns;
}

async function* before(
  first: readonly Line[],
  others: AsyncIterator<Line[]>,
): AsyncGenerator<readonly Line[]> {
  if (first.length > 0) yield first;
  for (let next = await others.next(); next.done !== true; next = await others.next()) {
    yield next.value;
  }
}

async function finish(
  { database, clock, jobs }: ImportServices,
  { name }: Principal,
  id: string,
  { bytes, rows, columns }: Received,
): Promise<void> {
  await database.write({ principal: name, action: 'import' }, async (tx) => {
    const parameters = [id, clock.now(), bytes, rows, columns ?? null];
    const finished = await tx.run(finishReceiving, parameters);
    if (finished.length === 0) throw new Refused([errors.broken('it took too long')]);
    await jobs.send(id, tx);
  });
  jobs.wake();
}

/** What a stream that ended in a fault says of the file; undefined for faults of the program. */
function faultOf(error: unknown): DomainError | undefined {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  if (code?.startsWith('Z_') === true) return errors.notGzip(message);
  return code !== undefined && brokenOff.has(code) ? errors.broken(message) : undefined;
}

const brokenOff = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR', 'EPIPE']);
