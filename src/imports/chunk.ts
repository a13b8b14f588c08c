import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Line } from './split-lines.js';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The most rows of a batch: what one transaction takes. */
export const rowsPerChunk = 1000;
/** And the most bytes, so that memory is bounded however long the lines are. */
const bytesPerChunk = 2_000_000;
/** The longest line; a report of every measure and member there is has a tenth of it. */
export const mostLineBytes = 1_000_000;

/** Some lines of a file, one after the other. */
export interface Chunk {
  /** The number of the first one in the file. */
  readonly firstLine: number;
  /** Empty lines are no rows; undefined: longer than allowed. */
  readonly lines: readonly Line[];
  readonly rows: number;
}

/** Whether something stands on the line. */
export function isRow(line: Line): boolean {
  return line === undefined || line.some((byte) => byte !== 32 && byte !== 9);
}

/** Gathers lines, from `firstLine` on, to chunks. */
export async function* gatherChunks(
  source: AsyncIterable<readonly Line[]>,
  firstLine: number,
): AsyncGenerator<Chunk> {
  let lines: Line[] = [];
  let rows = 0;
  let bytes = 0;
  let first = firstLine;
  for await (const some of source) {
    for (const line of some) {
      lines.push(line);
      if (isRow(line)) rows += 1;
      bytes += line?.length ?? 0;
      if (rows < rowsPerChunk && bytes < bytesPerChunk) continue;
      yield { firstLine: first, lines, rows };
      first += lines.length;
      [lines, rows, bytes] = [[], 0, 0];
    }
  }
  if (rows > 0) yield { firstLine: first, lines, rows };
}

interface Heading {
  readonly firstLine: number;
  /** Places of the lines that are too long. */
  readonly tooLong: readonly number[];
}

/** A chunk as it is stored: a heading, then the lines, all of it compressed. */
export function packChunk({ firstLine, lines }: Chunk): Promise<Buffer> {
  const tooLong = lines.flatMap((line, place) => (line === undefined ? [place] : []));
  const heading: Heading = { firstLine, tooLong };
  const pieces: Uint8Array[] = [Buffer.from(JSON.stringify(heading))];
  for (const line of lines) pieces.push(lineFeed, line ?? nothing);
  return pack(Buffer.concat(pieces), { level: 1 });
}

/** A chunk as it was, its lines as text; those that are not UTF-8 are told by `isText`. */
export interface StoredChunk {
  readonly firstLine: number;
  readonly tooLong: ReadonlySet<number>;
  readonly lines: readonly string[];
}

/** Opposite of `packChunk`. What is no UTF-8 is replaced by U+FFFD. */
export async function unpackChunk(content: Uint8Array): Promise<StoredChunk> {
  const [heading = '', ...lines] = (await unpack(content)).toString('utf8').split('\n');
  const { firstLine, tooLong } = JSON.parse(heading) as Heading;
  return { firstLine, tooLong: new Set(tooLong), lines };
}

const lineFeed = Buffer.from('\n');
const nothing = Buffer.alloc(0);
