import type { IsoDate } from '../kernel/date.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { numbers } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const lockFold = loadStatement(import.meta.dirname, 'sql/lock-fold.sql');
const changedNodes = loadStatement(import.meta.dirname, 'sql/changed-nodes.sql');
const clearNodes = loadStatement(import.meta.dirname, 'sql/clear-nodes.sql');
const placeAtoms = loadStatement(import.meta.dirname, 'sql/place-atoms.sql');
const keepDay = loadStatement(import.meta.dirname, 'sql/keep-tree-day.sql');
const sumNodes = loadStatement(import.meta.dirname, 'sql/sum-nodes.sql');

/** An atom under a node at or above it, `depth` levels up. */
export interface TreeRow {
  readonly node: number;
  readonly atom: number;
  readonly depth: number;
}

/** Keeps folds out to the end of the transaction: first taken by whoever writes much before it replaces the kept tree. */
export async function keepFoldsOut(tx: WriteTransaction): Promise<void> {
  await tx.run(lockFold);
}

/** Says that the kept tree is that of a day too: nothing has changed until then. */
export async function keepTreeDay(tx: WriteTransaction, day: IsoDate): Promise<void> {
  await tx.run(keepDay, [day]);
}

/**
 * Replaces the kept tree by that of a day. Only nodes that hold other atoms than before are added up anew, from the cells of
 * the atoms; folds are kept out, and readers see the old tree until the commit.
 */
export async function replaceTree(
  tx: WriteTransaction,
  rows: readonly TreeRow[],
  day: IsoDate,
): Promise<void> {
  await keepFoldsOut(tx);
  await keepTreeDay(tx, day);
  const nodes = rows.map(({ node }) => node);
  const atoms = rows.map(({ atom }) => atom);
  const [found] = await tx.run(changedNodes, [nodes, atoms]);
  const changed = found === undefined ? [] : numbers(found, 'nodes');
  await tx.run(placeAtoms, [nodes, atoms, rows.map(({ depth }) => depth)]);
  if (changed.length === 0) return;
  await tx.run(clearNodes, [changed]);
  await tx.run(sumNodes, [changed]);
}
