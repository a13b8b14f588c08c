import type { z } from 'zod';
import { succeed, type Result } from '../kernel/result.js';
import { readHeader, type CsvColumns, type ReadField } from './csv-columns.js';
import * as errors from './errors.js';
import type { RowReader } from './import-target.js';
import { readCsvLines } from './read-csv-lines.js';
import { readJsonLine, type ReadLine } from './read-json-line.js';

/** How the rows of CSV lines are made. */
export interface CsvRows<Draft, Row> {
  readonly columns: CsvColumns<Draft>;
  readonly draft: () => Draft;
  /** The row, or what is wrong with it as a whole. */
  readonly finish: (draft: Draft) => ReadLine<Row>;
}

/** Reads one JSON object a line. */
export function jsonReader<Row>(schema: z.ZodType<Row>): RowReader<Row> {
  return { read: (lines) => lines.map((line) => readJsonLine(line, schema)) };
}

/** Reads fields between commas under `header`, or tells all that is wrong with the header. */
export function csvReader<Draft, Row>(
  header: readonly string[],
  rows: CsvRows<Draft, Row>,
): Result<RowReader<Row>> {
  const fields = readHeader(header, rows.columns);
  if (!fields.ok) return fields;
  const names = header.map((name) => name.trim());
  return succeed({
    read: (lines) =>
      readCsvLines(lines).map((line) =>
        'code' in line ? { errors: [line] } : readFields(line, names, fields.value, rows),
      ),
  });
}

function readFields<Draft, Row>(
  texts: readonly string[],
  names: readonly string[],
  fields: readonly ReadField<Draft>[],
  { draft: begin, finish }: CsvRows<Draft, Row>,
): ReadLine<Row> {
  if (texts.length !== fields.length) {
    return { errors: [errors.fieldCount(fields.length, texts.length)] };
  }
  const draft = begin();
  const wrong: { at: number; expected: string }[] = [];
  for (const [at, text] of texts.entries()) {
    const expected = text === '' ? undefined : fields[at]?.(draft, text);
    if (expected !== undefined) wrong.push({ at, expected });
  }
  const [first] = wrong;
  if (first === undefined) return finish(draft);
  const found = wrong.map(({ at, expected }) =>
    errors.invalidField([names[at] ?? ''], expected, `"${(texts[at] ?? '').slice(0, 60)}"`),
  );
  return { errors: found, column: first.at + 1 };
}
