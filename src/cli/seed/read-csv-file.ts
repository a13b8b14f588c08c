import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { nearest } from '../../kernel/suggest.js';
import { checkShape } from './check-shape.js';
import * as errors from './errors.js';
import type { ReadFile } from './read-yaml-file.js';
import type { SeedFault } from './seed-fault.js';
import type { SeedFile } from './seed-folder.js';

interface Line {
  readonly fields: readonly string[];
  readonly line: number;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true };

/** The shape of a line: its columns, of which those that may be absent accept undefined. */
export type LineSchema<T> = z.ZodType<T> & { readonly shape: Readonly<Record<string, z.ZodType>> };

/** Reads a CSV file with a header. An empty field counts as absent; a file has all its columns that must not be absent. */
export function readCsvFile<T>({ shown, text }: SeedFile, schema: LineSchema<T>): ReadFile<T> {
  const parsed = parseLines(shown, text);
  if ('fault' in parsed) return { entries: [], faults: [parsed.fault] };
  const [header, ...lines] = parsed.lines;
  const columns = header?.fields ?? [];
  const headerFaults = checkHeader(columns, schema).map((error) => ({
    place: { file: shown, line: 1 },
    error,
  }));
  if (headerFaults.length > 0) return { entries: [], faults: headerFaults };
  const entries: { value: T; line: number }[] = [];
  const faults: SeedFault[] = [];
  for (const { fields, line } of lines) {
    const checked = checkLine(fields, columns, schema);
    if ('value' in checked) entries.push({ value: checked.value, line });
    else faults.push(...checked.errors.map((error) => ({ place: { file: shown, line }, error })));
  }
  return { entries, faults };
}

function parseLines(file: string, text: string): { lines: Line[] } | { fault: SeedFault } {
  try {
    // The types of the package do not know what `info` makes of a record.
    const records: unknown[] = parse(text, options);
    const lines = (records as Parsed[]).map(({ record, info }) => ({
      fields: record,
      line: info.lines,
    }));
    return { lines };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : undefined;
    return { fault: { place: { file, line }, error: errors.syntax('CSV', error.message) } };
  }
}

function checkHeader<T>(columns: readonly string[], { shape }: LineSchema<T>) {
  const known = Object.keys(shape);
  const missing = known.filter(
    (name) => !columns.includes(name) && shape[name]?.safeParse(undefined).success !== true,
  );
  const unknown = columns.filter(
    (name, place) => !known.includes(name) || columns.indexOf(name) < place,
  );
  return [
    ...missing.map((name) => errors.columnMissing(name)),
    ...unknown.map((name) => errors.columnUnknown(name, known, nearest(name, known))),
  ];
}

function checkLine<T>(
  fields: readonly string[],
  columns: readonly string[],
  schema: LineSchema<T>,
) {
  if (fields.length !== columns.length) {
    return { errors: [errors.fieldCount(columns.length, fields.length)] };
  }
  const stated = columns.flatMap((name, place) => {
    const field = fields[place]?.trim() ?? '';
    return field === '' ? [] : [[name, field] as const];
  });
  return checkShape(schema, Object.fromEntries(stated));
}
