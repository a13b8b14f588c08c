import { mostLineBytes, type StoredChunk } from './chunk.js';
import * as errors from './errors.js';
import type { RowReader } from './import-target.js';
import type { LineFault } from './line-fault.js';
import type { ReadLine } from './read-json-line.js';

/** A row with the line that it stands on. */
export interface LineRow<Row> {
  readonly line: number;
  readonly row: Row;
}

/** What a chunk says: its sound rows, and what is wrong with the other lines. */
export interface ChunkRows<Row> {
  readonly rows: readonly LineRow<Row>[];
  readonly faults: readonly LineFault[];
  /** Lines on which something stands and that are no row. */
  readonly unread: number;
}

// As isRow says of bytes.
const hasText = /[^ \t]/;
const REPLACEMENT = '\uFFFD';

/** Reads the rows of a chunk. */
export function readRows<Row>(
  { firstLine, lines, tooLong }: StoredChunk,
  reader: RowReader<Row>,
): ChunkRows<Row> {
  const texts = lines.flatMap((text, place) => (hasText.test(text) ? [{ text, place }] : []));
  const read = reader.read(texts.map(({ text }) => text));
  const rows: LineRow<Row>[] = [];
  const faults = [...tooLong].map((place) => ({
    line: firstLine + place,
    error: errors.lineTooLong(mostLineBytes),
  })) as LineFault[];
  for (const [index, { text, place }] of texts.entries()) {
    const line = firstLine + place;
    const one = judge(text, read[index]);
    if ('row' in one) rows.push({ line, row: one.row });
    else for (const error of one.errors) faults.push({ line, column: one.column, error });
  }
  return { rows, faults, unread: texts.length - rows.length + tooLong.size };
}

function judge<Row>(text: string, read: ReadLine<Row> | undefined): ReadLine<Row> {
  if (read === undefined) throw new Error('a line was not read');
  const at = text.indexOf(REPLACEMENT);
  return at < 0 ? read : { errors: [errors.notText()], column: at + 1 };
}
