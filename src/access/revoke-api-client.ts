import { succeed, type Result } from '../kernel/result.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import { lockClient } from './lock-client.js';
import type { Principal } from './principal.js';

const revokeClient = loadStatement(import.meta.dirname, 'sql/revoke-client.sql');

/** Takes all keys of a client away, at once and for good. Once more it changes nothing. */
export async function revokeApiClient(
  tx: WriteTransaction,
  caller: Principal,
  code: string,
): Promise<Result<{ readonly code: string }>> {
  const client = await lockClient(tx, caller, code);
  if (!client.ok) return client;
  if (!client.value.isRevoked) {
    await tx.run(revokeClient, [client.value.id, await tx.revision()]);
  }
  return succeed({ code });
}
