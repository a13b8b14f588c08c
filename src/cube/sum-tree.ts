import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';

const clearNodes = loadStatement(import.meta.dirname, 'sql/clear-nodes.sql');
const takeRoom = loadStatement(import.meta.dirname, 'sql/take-room.sql');
const sumTree = loadStatement(import.meta.dirname, 'sql/sum-tree.sql');

/** Adds the cells of every node of the kept tree up anew, from those of the atoms alone. The caller keeps folds out. */
export async function sumTreeAnew(tx: WriteTransaction): Promise<void> {
  await tx.run(takeRoom);
  await tx.run(clearNodes);
  await tx.run(sumTree);
}
