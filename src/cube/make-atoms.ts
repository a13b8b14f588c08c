import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';

const makeAtomsOf = loadStatement(import.meta.dirname, 'sql/make-atoms.sql');

/** Gives new nodes an atom of their own. They are in no tree until one is kept (`replaceTree`). */
export async function makeAtoms(tx: WriteTransaction, nodes: readonly number[]): Promise<void> {
  await tx.run(makeAtomsOf, [nodes]);
}
