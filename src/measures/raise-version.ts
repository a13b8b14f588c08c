import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';

const raise = loadStatement(import.meta.dirname, 'sql/raise-version.sql');

/**
 * Tells every process that what it holds in memory is no longer what the database says. The caller holds the lock of the
 * catalogue, so nobody writes by what was held meanwhile.
 */
export async function raiseVersion(tx: WriteTransaction): Promise<void> {
  await tx.run(raise);
}
