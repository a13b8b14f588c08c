import { parseDate, type IsoDate } from '../kernel/date.js';

/** A row as the driver hands it over: `numeric`, `bigint` and `date` arrive as text. Parsed here and nowhere else. */
export type Row = Readonly<Record<string, unknown>>;

function fault(row: Row, column: string, wanted: string): Error {
  return new TypeError(`column ${column} is not ${wanted}: ${JSON.stringify(row[column])}`);
}

/** A text column that is never null. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw fault(row, column, 'text');
  return value;
}

/** A text column, or undefined for null. */
export function optionalText(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : text(row, column);
}

/** An int, bigint or numeric column within 2^53 (facts are exact up to there). */
export function number(row: Row, column: string): number {
  const raw = row[column];
  const value = typeof raw === 'number' ? raw : typeof raw === 'string' ? Number(raw) : Number.NaN;
  if (!Number.isFinite(value)) throw fault(row, column, 'a number');
  return value;
}

/** A numeric column, or undefined for null. */
export function optionalNumber(row: Row, column: string): number | undefined {
  return row[column] === null ? undefined : number(row, column);
}

/** A date column that is never null. */
export function day(row: Row, column: string): IsoDate {
  const value = parseDate(text(row, column));
  if (value === undefined) throw fault(row, column, 'a day');
  return value;
}

/** A date column, or null for null (an open end). */
export function optionalDay(row: Row, column: string): IsoDate | null {
  return row[column] === null ? null : day(row, column);
}

/** A boolean column that is never null. */
export function flag(row: Row, column: string): boolean {
  const value = row[column];
  if (typeof value !== 'boolean') throw fault(row, column, 'a boolean');
  return value;
}

/** An array column of numbers (int[], bigint[] or numeric[]). */
export function numbers(row: Row, column: string): number[] {
  const value = row[column];
  if (!Array.isArray(value)) throw fault(row, column, 'an array');
  return value.map(Number);
}

/** An array column of texts (text[]). */
export function texts(row: Row, column: string): string[] {
  const value = row[column];
  if (!Array.isArray(value)) throw fault(row, column, 'an array');
  return value.map(String);
}
