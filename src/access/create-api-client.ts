import { isCode } from '../kernel/code.js';
import type { DomainError } from '../kernel/domain-error.js';
import { fail, succeed, type Result } from '../kernel/result.js';
import { nearest } from '../kernel/suggest.js';
import { cleanText } from '../kernel/text.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { actionNames, isAction, type Action } from './action.js';
import { checkRights } from './check-rights.js';
import type { ClientDraft, GivenKey } from './client.js';
import * as errors from './errors.js';
import { checkExpiry, giveKey } from './give-key.js';
import type { Principal } from './principal.js';
import { unitsWithin } from './units-within.js';

const insertClient = loadStatement(import.meta.dirname, 'sql/insert-client.sql');

/**
 * Creates a client with its first key, which only this answer holds. Nobody can give more than they have. `found` is what was
 * wrong with the input before it became a draft; all findings are told at once.
 */
export async function createApiClient(
  tx: WriteTransaction,
  caller: Principal,
  draft: ClientDraft,
  now: Date,
  found: readonly DomainError[] = [],
): Promise<Result<GivenKey>> {
  const actions = actionNames.filter((action) => draft.actions.includes(action));
  const name = cleanText(draft.name) ?? '';
  const faults = [...found, ...checkDraft(caller, draft, name, now)];
  if (!(await isInside(tx, caller, draft))) faults.push(outside());
  if (faults.length > 0) return fail(faults);
  if (draft.unitId === undefined) throw new TypeError('nobody told that the unit is unknown');
  const { code, unitId, agency, expiresAt } = draft;
  const revision = await tx.revision();
  const parameters = [code, name, actions, unitId ?? null, agency ?? null, revision];
  const [row] = await tx.run(insertClient, parameters);
  if (row === undefined) return fail([errors.clientExists(['code'], code)]);
  return succeed({ code, key: await giveKey(tx, number(row, 'id'), now, expiresAt) });
}

function checkDraft(
  caller: Principal,
  { code, actions, unitId, agency, expiresAt }: ClientDraft,
  name: string,
  now: Date,
): DomainError[] {
  const found: DomainError[] = [];
  if (!isCode(code)) found.push(errors.invalidCode(['code'], code));
  if (name === '' || name.length > 300) found.push(errors.invalidName(['name']));
  if (actions.length === 0) found.push(errors.noActions(['actions']));
  const places: [number, Action][] = [];
  for (const [index, action] of actions.entries()) {
    if (isAction(action)) places.push([index, action]);
    else found.push(unknownAction(index, action));
    if (action === 'DEFINE' && unitId !== null) {
      found.push(errors.definesEverywhere(['actions', index]));
    }
  }
  if (agency !== undefined && !isCode(agency)) found.push(errors.invalidCode(['agency'], agency));
  const rights = { actions: places.map(([, action]) => action), agency };
  const action = (index: number) => ['actions', places[index]?.[0] ?? 0];
  return [
    ...found,
    ...checkRights(caller, rights, { action, agency: ['agency'] }),
    ...checkExpiry(expiresAt, now),
  ];
}

function unknownAction(index: number, actual: string): DomainError {
  return errors.unknownAction(
    ['actions', index],
    actual,
    actionNames,
    nearest(actual, actionNames),
  );
}

async function isInside(
  tx: WriteTransaction,
  { scope }: Principal,
  { unitId }: ClientDraft,
): Promise<boolean> {
  if (unitId === undefined) return true;
  if (unitId === null) return scope.roots === 'EVERYTHING';
  return (await unitsWithin(scope, tx, [unitId])).has(unitId);
}

function outside(): DomainError {
  const [en, vi] = ['units outside of your subtree', 'đơn vị ngoài phạm vi của bạn'];
  return errors.beyondOwnRights(['unit'], en, vi);
}
