import type { DomainError } from '../kernel/domain-error.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';
import { makeKey } from './api-key.js';
import { expiryPassed } from './errors.js';

const insertKey = loadStatement(import.meta.dirname, 'sql/insert-key.sql');

/** Makes a key for a client and stores its digest; the text is told to the caller and to nobody else. */
export async function giveKey(
  tx: WriteTransaction,
  clientId: number,
  now: Date,
  expiresAt: Date | undefined,
): Promise<string> {
  const { text, digest, hint } = makeKey();
  const revision = await tx.revision();
  await tx.run(insertKey, [clientId, digest, hint, now, expiresAt ?? null, revision]);
  return text;
}

/** A key has to live for some time. */
export function checkExpiry(expiresAt: Date | undefined, now: Date): DomainError[] {
  if (expiresAt === undefined || expiresAt > now) return [];
  return [expiryPassed(['expiresAt'], expiresAt.toISOString(), now.toISOString())];
}
