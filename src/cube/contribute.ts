import { sqlStatement, type SqlStatement } from '../platform/statement.js';
import { appendDeltas } from './append-deltas.js';
import type { ContributionSource } from './contribution-source.js';

/** What every contribution adds: the total and kept margins of a whole, or the one margin of a part. */
export const spreadOverSlices = `cross join lateral (
  select f.own_slice as slice_id
  union all
  select member.id
  from unnest(f.slices) member (id)
  join measure_dimension kept on kept.measure_id = f.measure_id and kept.dimension_id = member.id / 1000
  where f.own_slice = 0
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
