import { sqlStatement, type SqlStatement } from '../platform/statement.js';
import { appendDeltas } from './append-deltas.js';
import type { ContributionSource } from './contribution-source.js';

/**
 * What every contribution adds: the total and kept margins of a whole, or the one margin of a part. The dimensions of each measure are
 * gathered once for a statement: joined for each contribution, they cost more than anything else of it.
 */
export const spreadOverSlices = `left join (
  select measure_id, array_agg(dimension_id) as dimensions from measure_dimension group by measure_id
) kept on kept.measure_id = f.measure_id
cross join lateral (
  select f.own_slice as slice_id
  union all
  select member.id
  from unnest(f.slices) member (id)
  where f.own_slice = 0 and member.id / 1000 = any(kept.dimensions)
) slice`;

/**
 * Adds ($2 = 1) or takes away ($2 = -1) what the subjects $1 contribute now, as deltas. The subjects are looked up one by one
 * behind the fence of `offset 0`: a plan that was made while the tables were small would search the list for every record.
 */
export function contributeStatement(source: ContributionSource): SqlStatement {
  const { name, view, leanView, finds = 'f.subject = asked.id' } = source;
  const ownSlice = 'cross join lateral (select f.own_slice as slice_id) slice';
  return sqlStatement(`-- name: cube.contribute-${name}
${appendDeltas(`select f.atom_id, f.measure_id, slice.slice_id, f.period, f.effective_on,
  $2::int * sum(f.final) as final, $2::int * sum(f.provisional) as provisional,
  ($2::int * sum(f.final_reporters))::bigint as final_reporters,
  ($2::int * sum(f.provisional_reporters))::bigint as provisional_reporters
from unnest($1::bigint[]) asked (id)
cross join lateral (select * from ${leanView ?? view} f where ${finds} offset 0) f
${leanView === undefined ? spreadOverSlices : ownSlice}
group by f.atom_id, f.measure_id, slice.slice_id, f.period, f.effective_on
having sum(f.final) <> 0 or sum(f.provisional) <> 0
  or sum(f.final_reporters) <> 0 or sum(f.provisional_reporters) <> 0`)}`);
}
