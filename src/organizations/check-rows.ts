import type { CheckedRow, RegisterRequest } from '../enterprises/change-register.js';
import { Findings } from '../kernel/findings.js';
import { duplicateRow } from '../units/errors.js';
import { invalidOrganizationCode } from './errors.js';

const CODE = /^[A-Za-z0-9._/-]{1,64}$/;

/** Checks every row by itself; the second row with the same code is refused. */
export function checkRows<Row extends { readonly code: string }, Q extends RegisterRequest>(
  rows: readonly Row[],
  read: (row: Row, common: RegisterRequest, findings: Findings) => Q | undefined,
): CheckedRow<Q>[] {
  const firstRows = new Map<string, number>();
  return rows.map((row, index) => {
    const { code } = row;
    const findings = new Findings(['organizations', index], index);
    const first = firstRows.get(code);
    if (!CODE.test(code)) findings.add((path) => invalidOrganizationCode(path, code), 'code');
    else if (first === undefined) firstRows.set(code, index);
    else findings.add((path) => duplicateRow(path, code, first), 'code');
    const request = read(row, { row: index, key: code }, findings);
    const isSound = findings.errors.length === 0;
    return { key: code.slice(0, 80), findings, request: isSound ? request : undefined };
  });
}
