import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement } from '../platform/statement.js';

const growTree = loadStatement(import.meta.dirname, 'sql/grow-tree.sql');

/** A node that joins the current tree under a parent, or as a root. */
export interface NewNode {
  readonly node: number;
  readonly parent: number | undefined;
}

/** Adds nodes to the current tree, each with an atom of its own. Parents must be in the tree already. */
export async function placeNodes(tx: WriteTransaction, nodes: readonly NewNode[]): Promise<void> {
  const parents = nodes.map((node) => node.parent ?? null);
  await tx.run(growTree, [nodes.map((node) => node.node), parents]);
}
