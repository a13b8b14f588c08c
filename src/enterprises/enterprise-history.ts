import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { Classification } from './enterprise-record.js';
import { groupBy, spanOf } from './history-rows.js';
import { rootsOf } from './listing.js';
import { classificationOf } from './load-enterprises.js';
import type { Dated } from './timeline.js';

const placementHistory = loadStatement(import.meta.dirname, 'sql/placement-history.sql');
const classificationHistory = loadStatement(import.meta.dirname, 'sql/classification-history.sql');

/** Where an enterprise stood during a span. */
export interface PlacementSpan extends Dated {
  readonly unitId: number;
}

/** The placements of each enterprise that is visible by its home on `asOf`, in order; by enterprise id. */
export async function readPlacementHistory(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
  asOf: IsoDate,
): Promise<Map<number, PlacementSpan[]>> {
  const rows = await database.run(placementHistory, [ids, rootsOf(scope), asOf]);
  return groupBy(rows, 'enterprise_id', (row) => ({
    ...spanOf(row),
    unitId: number(row, 'unit_id'),
  }));
}

/** The classifications of each enterprise that is visible by its home on `asOf`, in order; by enterprise id. */
export async function readClassificationHistory(
  scope: Scope,
  database: Queryable,
  ids: readonly number[],
  asOf: IsoDate,
): Promise<Map<number, Classification[]>> {
  const rows = await database.run(classificationHistory, [ids, rootsOf(scope), asOf]);
  return groupBy(rows, 'enterprise_id', classificationOf);
}
