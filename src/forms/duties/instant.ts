import { optionalText, text, type Row } from '../../platform/row.js';

/** An instant that is never null. */
export function instant(row: Row, column: string): Date {
  return new Date(text(row, column));
}

/** An instant, or undefined for null. */
export function optionalInstant(row: Row, column: string): Date | undefined {
  return optionalText(row, column) === undefined ? undefined : instant(row, column);
}
