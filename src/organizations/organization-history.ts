import type { Scope } from '../access/scope.js';
import { groupBy, spanOf } from '../enterprises/history-rows.js';
import { rootsOf } from '../enterprises/listing.js';
import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { Coverage } from './organization-record.js';

const coverageHistory = loadStatement(import.meta.dirname, 'sql/coverage-history.sql');

/** What each organization that is visible by its home on `asOf` covers, in the order of days; by organization id. */
export async function readCoverageHistory(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
  asOf: IsoDate,
): Promise<Map<number, Coverage[]>> {
  const rows = await database.run(coverageHistory, [ids, rootsOf(scope), asOf]);
  return groupBy(rows, 'organization_id', (row) => ({
    ...spanOf(row),
    enterpriseId: number(row, 'enterprise_id'),
  }));
}
