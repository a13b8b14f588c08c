import type { Result } from '../kernel/result.js';
import type { Database } from '../platform/database.js';
import type { WriteTransaction } from '../platform/queryable.js';
import type { Principal } from './principal.js';

/** Runs a change of clients in one transaction of the caller; kept only when there is nothing to complain of. */
export function changeClients<T>(
  database: Database,
  caller: Principal,
  action: 'createApiClient' | 'rotateApiKey' | 'revokeApiClient',
  work: (tx: WriteTransaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  return database.write({ principal: caller.name, action }, work, ({ ok }) => ok);
}
