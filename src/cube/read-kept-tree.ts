import type { Queryable } from '../platform/queryable.js';
import { numbers } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { TreeRow } from './tree-row.js';

const readTree = loadStatement(import.meta.dirname, 'sql/read-tree.sql');

/** The rows of the tree that the cube keeps. */
export async function readKeptTree(database: Queryable): Promise<TreeRow[]> {
  const [row] = await database.run(readTree);
  if (row === undefined) return [];
  const nodes = numbers(row, 'nodes');
  const atoms = numbers(row, 'atoms');
  return numbers(row, 'depths').map((depth, index) => ({
    node: nodes[index] ?? 0,
    atom: atoms[index] ?? 0,
    depth,
  }));
}
