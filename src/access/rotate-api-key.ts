import { fail, succeed, type Result } from '../kernel/result.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import { overlap, type GivenKey, type Rotation } from './client.js';
import { clientRevoked, invalidOverlap } from './errors.js';
import { checkExpiry, giveKey } from './give-key.js';
import { lockClient } from './lock-client.js';
import type { Principal } from './principal.js';

const endKeys = loadStatement(import.meta.dirname, 'sql/end-keys.sql');
const DAY_MS = 86_400_000;

/** Gives a client a new key. The other ones go on working for the overlap, unless they end sooner by themselves. */
export async function rotateApiKey(
  tx: WriteTransaction,
  caller: Principal,
  { code, overlapDays, expiresAt }: Rotation,
  now: Date,
): Promise<Result<GivenKey>> {
  const faults = checkExpiry(expiresAt, now);
  if (!Number.isInteger(overlapDays) || overlapDays < 0 || overlapDays > overlap.most) {
    faults.push(invalidOverlap(['overlapDays'], overlapDays, overlap.most));
  }
  const client = await lockClient(tx, caller, code);
  if (!client.ok) return fail([...client.errors, ...faults]);
  if (client.value.isRevoked) faults.push(clientRevoked(['code'], code));
  if (faults.length > 0) return fail(faults);
  const { id } = client.value;
  await tx.run(endKeys, [id, new Date(now.getTime() + overlapDays * DAY_MS)]);
  return succeed({ code, key: await giveKey(tx, id, now, expiresAt) });
}
