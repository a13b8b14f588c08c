import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** One record of a CSV file. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** 1-based, as editors count. */
  readonly line: number;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };

/** Reads a file record by record ('-' is standard input, .gz is unpacked): never more of it than a few pieces at once. */
export async function* readCsvRecords(path: string): AsyncGenerator<CsvRecord> {
  const parser = parse(options);
  const ended = (): void => undefined; // What went wrong is thrown where the parser is read.
  if (path.endsWith('.gz')) {
    pipeline(open(path), createGunzip(), readUtf8, parser, ended);
  } else {
    pipeline(open(path), readUtf8, parser, ended);
  }
  // The types of the package do not know what `info` makes of a record.
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    yield { fields: record, line: info.lines };
  }
}

function open(path: string): Readable {
  return path === '-' ? process.stdin : createReadStream(path);
}

/** Refuses what is not UTF-8, as names would be stored with question marks in them. */
async function* readUtf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of source) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
