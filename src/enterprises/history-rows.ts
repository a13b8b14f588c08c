import { day, number, optionalDay, type Row } from '../platform/row.js';
import type { Dated } from './timeline.js';

/** The span of a row that has valid_from and valid_to. */
export function spanOf(row: Row): Dated {
  return { span: { from: day(row, 'valid_from'), to: optionalDay(row, 'valid_to') } };
}

/** Rows by the id in a column, in the order in which they came. */
export function groupBy<T>(
  rows: readonly Row[],
  column: string,
  read: (row: Row) => T,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const id = number(row, column);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [read(row)]);
    else group.push(read(row));
  }
  return groups;
}
