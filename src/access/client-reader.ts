import type { Queryable } from '../platform/queryable.js';
import { number, optionalText, text, texts, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { isAction } from './action.js';
import type { ApiClient, ApiKey } from './client.js';
import type { Scope } from './scope.js';

const listClients = loadStatement(import.meta.dirname, 'sql/list-clients.sql');

/** The clients whose subtree is inside the scope, in the order of their codes; only those with `codes` when given. */
export async function readClients(
  scope: Scope,
  database: Queryable,
  codes?: readonly string[],
): Promise<ApiClient[]> {
  const roots = scope.roots === 'EVERYTHING' ? null : scope.roots;
  const rows = await database.run(listClients, [roots, codes ?? null]);
  return [...Map.groupBy(rows, (row) => text(row, 'code')).values()].flatMap((ofClient) => {
    const [first] = ofClient;
    return first === undefined ? [] : [clientOf(first, ofClient)];
  });
}

function clientOf(row: Row, keys: readonly Row[]): ApiClient {
  return {
    code: text(row, 'code'),
    name: text(row, 'name'),
    actions: texts(row, 'actions').filter(isAction),
    unit:
      row.unit_id === null ? null : { id: number(row, 'unit_id'), code: text(row, 'unit_code') },
    agency: optionalText(row, 'agency') ?? null,
    createdAt: new Date(text(row, 'created_at')),
    createdBy: text(row, 'created_by'),
    revokedAt: optionalInstant(row, 'revoked_at'),
    keys: keys.filter(({ key_id: id }) => id !== null).map(keyOf),
  };
}

function keyOf(row: Row): ApiKey {
  return {
    hint: text(row, 'hint'),
    createdAt: new Date(text(row, 'key_created_at')),
    expiresAt: optionalInstant(row, 'key_expires_at'),
  };
}

function optionalInstant(row: Row, column: string): Date | null {
  const instant = optionalText(row, column);
  return instant === undefined ? null : new Date(instant);
}
