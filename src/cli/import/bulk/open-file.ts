import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { ImportFormat } from '../../../imports/bulk-import.js';

const GZIP = [0x1f, 0x8b];

/** A file that is open, at its beginning. */
export interface OpenFile {
  readonly stream: Readable;
  readonly isGzip: boolean;
}

/** Opens a file, or standard input for "-". Rejects when there is none. Whether it is packed is told by its first bytes. */
export async function openFile(path: string): Promise<OpenFile> {
  const stream: Readable = path === '-' ? process.stdin : createReadStream(path);
  await once(stream, 'readable');
  const first = stream.read() as Buffer | null;
  if (first !== null) stream.unshift(first);
  return { stream, isGzip: GZIP.every((byte, at) => first?.[at] === byte) };
}

/** How a file is written, by its name; undefined when the name does not tell. */
export function formatOf(path: string): ImportFormat | undefined {
  const name = basename(path).toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.csv')) return 'CSV';
  return /\.(ndjson|jsonl)$/.test(name) ? 'NDJSON' : undefined;
}
