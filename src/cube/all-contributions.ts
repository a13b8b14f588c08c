import { sqlStatement, type SqlStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import { spreadOverSlices } from './contribute.js';

/** Every contribution of every record, spread over its slices: what deltas and cells must add up to (semantics 3). */
export function allContributions(sources: readonly ContributionSource[]): string {
  return sources
    .map(
      ({ view }) => `select f.atom_id, f.measure_id, slice.slice_id, f.period, f.effective_on,
  f.final, f.provisional, f.final_reporters, f.provisional_reporters
from ${view} f
${spreadOverSlices}`,
    )
    .join('\nunion all\n');
}

/**
 * Puts what every record contributes into the cells of the atoms, and what takes effect after day $1 into the deltas. $2: the year
 * up to which opening balances are kept. For a cube that holds nothing.
 */
export function refillStatement(sources: readonly ContributionSource[]): SqlStatement {
  return sqlStatement(`-- name: cube.refill
with stated as materialized (
  select c.atom_id, c.measure_id, c.slice_id, c.period,
    case when c.effective_on <= $1::date then '-infinity' else c.effective_on end as effective_on,
    sum(c.final) as final, sum(c.provisional) as provisional, sum(c.final_reporters) as final_reporters,
    sum(c.provisional_reporters) as provisional_reporters
  from (${allContributions(sources)}) c
  group by 1, 2, 3, 4, 5
), later as (
  insert into cube_delta (atom_id, measure_id, slice_id, period, effective_on,
    final, provisional, final_reporters, provisional_reporters)
  select * from stated where effective_on > $1
), refilled as (
  insert into cube_atom_cell (atom_id, measure_id, slice_id, period,
    final, provisional, final_reporters, provisional_reporters)
  select atom_id, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters
  from stated
  where effective_on <= $1
  union all
  select s.atom_id, s.measure_id, s.slice_id, year * 100, sum(s.final), sum(s.provisional), sum(s.final_reporters),
    sum(s.provisional_reporters)
  from stated s
  join measure m on m.id = s.measure_id and m.source = 'REGISTER' and m.kind = 'STOCK'
  cross join lateral generate_series(s.period / 100 + 1, $2::int) year
  where s.effective_on <= $1
  group by 1, 2, 3, 4
  order by 2, 3, 4, 1
)
select count(*) as refilled from stated where effective_on <= $1`);
}
