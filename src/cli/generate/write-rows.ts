import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { readSeed } from '../seed/read-seed.js';
import { chooseSeed } from '../seed-command.js';
import { GRAINS } from '../../measures/words.js';
import type { Progress } from '../progress.js';
import {
  enterpriseBatches,
  organizationBatches,
  reportBatches,
  type BatchedRows,
  type FormPeriods,
} from './batches.js';
import type { Country } from './country/country.js';
import { formsOver, type PeriodRange } from './period-range.js';
import { unitLines } from './unit-lines.js';

/** What can be written: what `tonghop import` takes under the same names. */
export const writableKinds = ['units', 'enterprises', 'organizations', 'reports'] as const;
/** One of them. */
export type WritableKind = (typeof writableKinds)[number];

/** The forms that come with the product, over a range: without a database there are no others. */
export function referenceForms(seedsDirectory: string, range: PeriodRange): FormPeriods[] {
  const read = readSeed(chooseSeed(seedsDirectory, 'reference').folder);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const forms = read.value.forms.rows.flatMap((row) => {
    const grain = GRAINS.find((one) => one === row.grain);
    return grain === undefined ? [] : [{ ...row, grain }];
  });
  return formsOver(forms, range);
}

/** Writes rows of a kind to a file, or to standard output for '-', packed when its name ends in .gz. How many there were. */
export async function writeRows(
  path: string,
  what: WritableKind,
  country: Country,
  forms: readonly FormPeriods[],
  progress: Progress,
): Promise<number> {
  const counted = { rows: 0 };
  const lines = what === 'units' ? unitLines(country) : rowLines(stepsOf(what, country, forms));
  const pieces = Readable.from(told(lines, counted, progress));
  if (path === '-') await writeOut(pieces, process.stdout);
  else if (path.endsWith('.gz')) await pipeline(pieces, createGzip(), createWriteStream(path));
  else await pipeline(pieces, createWriteStream(path));
  return counted.rows;
}

/** Some lines at a time, and how many they are. */
interface Lines {
  readonly text: string;
  readonly rows: number;
}

function stepsOf(
  what: Exclude<WritableKind, 'units'>,
  country: Country,
  forms: readonly FormPeriods[],
): readonly BatchedRows<unknown>[] {
  if (what === 'enterprises') return [enterpriseBatches(country)];
  return what === 'organizations' ? [organizationBatches(country)] : reportBatches(country, forms);
}

function* rowLines(steps: readonly BatchedRows<unknown>[]): Generator<Lines> {
  for (const step of steps) {
    for (let batch = 0; batch < step.batches; batch += 1) {
      const rows = step.rowsOf(batch);
      yield { text: rows.map((row) => `${JSON.stringify(row)}\n`).join(''), rows: rows.length };
    }
  }
}

function* told(
  lines: Iterable<Lines>,
  counted: { rows: number },
  progress: Progress,
): Generator<Buffer> {
  const start = performance.now();
  for (const { text, rows } of lines) {
    counted.rows += rows;
    const speed = Math.round((counted.rows / (performance.now() - start)) * 1000);
    progress.tell(`${counted.rows} rows, ${speed} rows/s`);
    if (text !== '') yield Buffer.from(text);
  }
}

/** Standard output stays open; whoever reads it may go, and then there is nothing more to do. */
async function writeOut(pieces: Readable, output: Writable): Promise<void> {
  // The callback below is told of it too.
  output.on('error', () => undefined);
  const sink = new Writable({
    write: (piece: Buffer, _encoding, done) => void output.write(piece, done),
  });
  try {
    await pipeline(pieces, sink);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
