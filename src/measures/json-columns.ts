import type { Row } from '../platform/row.js';

/** A jsonb column that holds a list of objects. */
export function rowsIn(row: Row, column: string): readonly Row[] {
  const value = row[column];
  if (!Array.isArray(value) || !value.every(isRow)) throw fault(column, 'a list of objects');
  return value;
}

/** A jsonb column (or a text[]) that holds a list of texts. */
export function textsIn(row: Row, column: string): readonly string[] {
  const value = row[column];
  if (!Array.isArray(value) || !value.every(isText)) throw fault(column, 'a list of texts');
  return value;
}

/** A text column whose words are closed by a check of the table. */
export function wordIn<T extends string>(row: Row, column: string, known: readonly T[]): T {
  const found = known.find((word) => word === row[column]);
  if (found === undefined) throw fault(column, `one of ${known.join(', ')}`);
  return found;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function fault(column: string, wanted: string): Error {
  return new TypeError(`column ${column} is not ${wanted}`);
}
