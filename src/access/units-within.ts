import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { Scope } from './scope.js';

const unitsInside = loadStatement(import.meta.dirname, 'sql/units-within.sql');

/** Which of these units (ids) are inside the scope: at its roots or anywhere below them in the tree of today. */
export async function unitsWithin(
  scope: Scope,
  database: Queryable,
  unitIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (scope.roots === 'EVERYTHING' || unitIds.length === 0) return new Set(unitIds);
  const rows = await database.run(unitsInside, [[...new Set(unitIds)], scope.roots]);
  return new Set(rows.map((row) => number(row, 'id')));
}
