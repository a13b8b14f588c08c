import { describe, expect, it } from '@jest/globals';
import { gatherChunks, packChunk, rowsPerChunk, unpackChunk } from '../../../src/imports/chunk.js';
import type { Chunk } from '../../../src/imports/chunk.js';
import { jsonReader } from '../../../src/imports/row-readers.js';
import { readRows } from '../../../src/imports/read-rows.js';
import { enterpriseShape } from '../../../src/imports/row-shapes.js';
import type { Line } from '../../../src/imports/split-lines.js';

const line = (text: string): Line => Buffer.from(text);

async function chunksOf(...pieces: Line[][]): Promise<Chunk[]> {
  const source = (async function* () {
    for (const piece of pieces) yield await Promise.resolve(piece);
  })();
  const chunks: Chunk[] = [];
  for await (const chunk of gatherChunks(source, 2)) chunks.push(chunk);
  return chunks;
}

describe('gatherChunks', () => {
  it('counts rows, not empty lines, and keeps the numbers of lines', async () => {
    const some = Array.from({ length: rowsPerChunk - 1 }, () => line('x'));
    const chunks = await chunksOf([line(''), ...some], [line(' '), line('y'), line('z')]);
    expect(chunks.map(({ firstLine, rows }) => [firstLine, rows])).toEqual([
      [2, rowsPerChunk],
      [rowsPerChunk + 4, 1],
    ]);
  });

  it('gives no chunk of empty lines', async () => {
    expect(await chunksOf([line(''), line('\t')])).toEqual([]);
  });

  it('holds few long lines', async () => {
    const long = line('x'.repeat(900_000));
    const chunks = await chunksOf([long, long, long, long]);
    expect(chunks.map(({ rows }) => rows)).toEqual([3, 1]);
  });
});

describe('a chunk that was stored', () => {
  it('is read as it came: rows and faults with their lines', async () => {
    const bad = Buffer.concat([
      Buffer.from('{"taxCode":"'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]);
    const lines = [
      line('{"taxCode":"1"}'),
      line(''),
      undefined,
      line('{'),
      bad,
      line('{"taxCode":"ă"}'),
    ];
    const stored = await unpackChunk(await packChunk({ firstLine: 7, lines, rows: 5 }));
    const { rows, faults, unread } = readRows(stored, jsonReader(enterpriseShape));
    expect(rows).toEqual([
      { line: 7, row: { taxCode: '1' } },
      { line: 12, row: { taxCode: 'ă' } },
    ]);
    expect(faults.map((fault) => [fault.line, fault.column, fault.error.code])).toEqual([
      [9, undefined, 'IMPORT_LINE_TOO_LONG'],
      [10, 2, 'IMPORT_SYNTAX'],
      [11, 13, 'IMPORT_NOT_UTF8'],
    ]);
    expect(unread).toBe(3);
  });
});
