import type { WriteTransaction } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const lock = loadStatement(import.meta.dirname, 'sql/lock-catalogue.sql');
const hold = loadStatement(import.meta.dirname, 'sql/hold-catalogue.sql');
const catalogueVersion = loadStatement(import.meta.dirname, 'sql/catalogue-version.sql');

/** Lets one transaction at a time define. Held to its end. */
export async function lockCatalogue(tx: WriteTransaction): Promise<void> {
  await tx.run(lock);
}

/**
 * Keeps the definitions as they are to the end of the transaction and tells their version: whoever stores by definitions
 * in memory compares it with theirs, and begins anew with fresh ones when it differs.
 */
export async function holdCatalogue(tx: WriteTransaction): Promise<number> {
  await tx.run(hold);
  const [row] = await tx.run(catalogueVersion);
  if (row === undefined) throw new Error('the catalogue has no version');
  return number(row, 'version');
}
