import { CsvError } from 'csv-parse';
import { basename } from 'node:path';
import type { DomainError } from '../../kernel/domain-error.js';
import { nearest } from '../../kernel/suggest.js';
import type { ImportLine } from '../../units/import/import-lines.js';
import type { SeedFault, SeedPlace } from '../seed/seed-fault.js';
import type { ColumnMapping, FileMapping } from './column-mapping.js';
import { readCsvRecords } from './csv-records.js';
import * as errors from './errors.js';
import { isSystemError } from './system-error.js';

/** Lines of all files of a command, with where each stands, and what is wrong with the files themselves. */
export interface ReadLines<Column extends string> {
  readonly lines: readonly ImportLine<Column>[];
  readonly places: readonly SeedPlace[];
  readonly faults: readonly SeedFault[];
}

/** How files are read. */
export interface ReadLinesOptions<Column extends string> {
  readonly known: readonly Column[];
  readonly mapping: ColumnMapping;
  /** Called with the number of lines so far. */
  readonly onLine: (lines: number) => void;
}

/** Reads CSV files one after the other; an empty field counts as absent. */
export async function readLines<Column extends string>(
  files: readonly string[],
  options: ReadLinesOptions<Column>,
): Promise<ReadLines<Column>> {
  const lines: ImportLine<Column>[] = [];
  const places: SeedPlace[] = [];
  const faults: SeedFault[] = [];
  for (const file of files) {
    const tell = (error: DomainError, line?: number): void => {
      faults.push({ place: { file, line }, error });
    };
    await readFile(file, options, tell, (value, line) => {
      lines.push(value);
      places.push({ file, line });
      options.onLine(lines.length);
    });
  }
  return { lines, places, faults };
}

type Tell = (error: DomainError, line?: number) => void;

async function readFile<Column extends string>(
  file: string,
  { known, mapping }: ReadLinesOptions<Column>,
  tell: Tell,
  take: (value: ImportLine<Column>, line: number) => void,
): Promise<void> {
  let reader: LineReader<Column> | undefined;
  try {
    for await (const { fields, line } of readCsvRecords(file)) {
      if (reader === undefined) {
        reader = new LineReader(fields, known, mapping.get(basename(file)));
        for (const error of reader.faults) tell(error, line);
        if (reader.faults.length > 0) return;
      } else if (fields.length !== reader.width) {
        tell(errors.fieldCount(reader.width, fields.length), line);
      } else {
        take(reader.read(fields), line);
      }
    }
    if (reader === undefined) tell(errors.headerMissing());
  } catch (error) {
    tell(...faultOf(error));
  }
}

function faultOf(error: unknown): readonly [DomainError, line?: number | undefined] {
  if (error instanceof CsvError) {
    const line = typeof error.lines === 'number' ? error.lines : undefined;
    return [errors.syntax(error.message), line];
  }
  if (!isSystemError(error)) throw error;
  const isText = error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
  return [isText ? errors.syntax(error.message) : errors.unreadable(error.message)];
}

/** Reads the columns that are wanted from the fields of a line. */
class LineReader<Column extends string> {
  readonly faults: readonly DomainError[];
  readonly width: number;
  private readonly places: readonly (readonly [Column, number])[];
  private readonly values: readonly (readonly [Column, string])[];

  constructor(header: readonly string[], known: readonly Column[], mapping?: FileMapping) {
    const names = header.map((name) => name.trim());
    this.width = names.length;
    const sources = known.map((column) => [column, sourceOf(column, mapping)] as const);
    this.faults = mapping === undefined ? strayColumns(names, known) : missing(names, mapping);
    this.places = sources.flatMap(([column, source]) => {
      const place = source === undefined ? -1 : names.indexOf(source);
      return place < 0 ? [] : [[column, place] as const];
    });
    this.values = known.flatMap((column) => {
      const value = mapping?.values.get(column);
      return value === undefined ? [] : [[column, value] as const];
    });
  }

  read(fields: readonly string[]): ImportLine<Column> {
    const line: Partial<Record<Column, string>> = {};
    for (const [column, value] of this.values) line[column] = value;
    for (const [column, place] of this.places) {
      const field = fields[place]?.trim().normalize('NFC') ?? '';
      if (field !== '') line[column] = field;
    }
    return line;
  }
}

/** Without a mapping the file has our own columns. */
function sourceOf(column: string, mapping: FileMapping | undefined): string | undefined {
  return mapping === undefined ? column : mapping.columns.get(column);
}

function strayColumns(names: readonly string[], known: readonly string[]): DomainError[] {
  return names
    .filter((name, place) => !known.includes(name) || names.indexOf(name) < place)
    .map((name) => errors.columnUnknown(name, known, nearest(name, known)));
}

function missing(names: readonly string[], { columns }: FileMapping): DomainError[] {
  return [...columns.values()]
    .filter((source) => !names.includes(source))
    .map((source) => errors.columnMissing(source, names, nearest(source, names)));
}
