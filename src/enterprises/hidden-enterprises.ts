import type { Scope } from '../access/scope.js';
import { unitsWithin } from '../access/units-within.js';
import type { WriteContext } from '../cube/write-context.js';
import type { Queryable } from '../platform/queryable.js';
import type { EnterpriseRecord, Placement } from './enterprise-record.js';
import { readEnterprisesById } from './enterprise-reader.js';

/** Which of these enterprises stand outside of what the writer may see today, just as for readers. */
export async function hiddenEnterprises(
  { scope, today }: Pick<WriteContext, 'scope' | 'today'>,
  database: Queryable,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (scope.roots === 'EVERYTHING' || ids.length === 0) return new Set();
  const visible = await readEnterprisesById(scope, database, ids, today);
  return new Set(ids.filter((id) => !visible.has(id)));
}

/** The records with the names of units left out where the writer may not see them: an enterprise may have come from there. */
export async function hideHomes(
  scope: Scope,
  database: Queryable,
  records: Map<number, EnterpriseRecord>,
): Promise<Map<number, EnterpriseRecord>> {
  if (scope.roots === 'EVERYTHING') return records;
  const homes = [...records.values()].flatMap(({ placements }) =>
    placements.map(({ unit }) => unit.id),
  );
  const visible = await unitsWithin(scope, database, homes);
  const hide = (placement: Placement): Placement =>
    visible.has(placement.unit.id)
      ? placement
      : { ...placement, unit: { ...placement.unit, code: '(hidden)' } };
  return new Map(
    [...records].map(([id, record]) => [
      id,
      { ...record, placements: record.placements.map(hide) },
    ]),
  );
}
