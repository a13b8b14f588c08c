import { isCode } from '../kernel/code.js';
import { fail, succeed, type Result } from '../kernel/result.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { flag, number, optionalText, texts } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { isAction } from './action.js';
import { checkRights } from './check-rights.js';
import { unknownClient } from './errors.js';
import type { Principal } from './principal.js';
import { unitsWithin } from './units-within.js';

const lockClientRow = loadStatement(import.meta.dirname, 'sql/lock-client.sql');

/** A client that is about to be changed; nobody else changes it meanwhile. */
export interface LockedClient {
  readonly id: number;
  readonly isRevoked: boolean;
}

/** Locks a client that the caller may change: one inside its subtree that may do no more than the caller. */
export async function lockClient(
  tx: WriteTransaction,
  caller: Principal,
  code: string,
): Promise<Result<LockedClient>> {
  const [row] = isCode(code) ? await tx.run(lockClientRow, [code]) : [];
  const unitId = row === undefined || row.unit_id === null ? null : number(row, 'unit_id');
  const isVisible =
    unitId === null
      ? caller.scope.roots === 'EVERYTHING'
      : (await unitsWithin(caller.scope, tx, [unitId])).has(unitId);
  if (row === undefined || !isVisible) return fail([unknownClient(['code'], code)]);
  const rights = {
    actions: texts(row, 'actions').filter(isAction),
    agency: optionalText(row, 'agency'),
  };
  const faults = checkRights(caller, rights, { action: () => ['code'], agency: ['code'] });
  if (faults.length > 0) return fail(faults);
  return succeed({ id: number(row, 'id'), isRevoked: flag(row, 'revoked') });
}
