import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { loadStatement } from '../../platform/statement.js';
import type { Target } from './target.js';
import { targetOf } from './target-rows.js';

const readStatement = loadStatement(import.meta.dirname, 'sql/read-targets.sql');

/**
 * The targets of units that lie inside `scope`, in the order of the units, then of horizons and metrics; of one horizon
 * or of all. One statement, whatever the number of units.
 */
export async function readTargets(
  _scope: Scope,
  database: Queryable,
  units: readonly number[],
  horizon: string | undefined,
  today: IsoDate,
): Promise<Target[]> {
  const rows = await database.run(readStatement, [units, horizon ?? null, today]);
  return rows.map(targetOf);
}
