import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';

const lock = loadStatement(import.meta.dirname, 'sql/lock-cube.sql');

/** Waits for writers that have appended to the cube and holds up later ones to the end of the transaction. Readers go on. */
export async function lockCube(tx: WriteTransaction): Promise<void> {
  await tx.run(lock);
}
