import { Findings } from '../kernel/findings.js';
import { duplicateRow } from '../units/errors.js';
import type { CheckedRow, RegisterRequest } from './change-register.js';
import { taxCodeField } from './row-fields.js';
import { readTaxCode } from './tax-code.js';

/** Reads the fields of one row that only it has; undefined, with findings, when one is unsound. */
export type ReadRow<Row, R> = (
  row: Row,
  common: RegisterRequest,
  findings: Findings,
) => R | undefined;

/**
 * Checks every row by itself. Two rows with the same natural key are refused from the second on;
 * `keyPart` is what belongs to the key beside the tax code.
 */
export function checkRows<Row extends { readonly taxCode: string }, R extends RegisterRequest>(
  rows: readonly Row[],
  read: ReadRow<Row, R>,
  keyPart: (row: Row) => string = () => '',
): CheckedRow<R>[] {
  const firstRows = new Map<string, number>();
  return rows.map((row, index) => {
    const findings = new Findings(['enterprises', index], index);
    const taxCode = taxCodeField(row.taxCode, findings, 'taxCode');
    if (taxCode !== undefined) {
      const key = `${taxCode} ${keyPart(row)}`.trim();
      const first = firstRows.get(key);
      if (first === undefined) firstRows.set(key, index);
      else findings.add((path) => duplicateRow(path, key, first), 'taxCode');
    }
    const request = read(row, { row: index, key: taxCode ?? '' }, findings);
    const isSound = findings.errors.length === 0;
    return {
      key: taxCode ?? shownKey(row.taxCode),
      findings,
      request: isSound ? request : undefined,
    };
  });
}

/** What is no tax code stands as it was sent, unless it is a person's number. */
function shownKey(text: string): string {
  return readTaxCode(text).fault === 'PERSONAL' ? '(hidden)' : text.slice(0, 40);
}
