-- name: cube.sums-at-atoms
-- What was counted of the measures $1 at the atoms $2 for periods that end on day $3 or later, folded or not.
select kept.atom_id, sum(kept.provisional) as provisional
from (
  select c.measure_id, c.atom_id, c.period, c.provisional from cube_atom_cell c
  union all
  select d.measure_id, d.atom_id, d.period, d.provisional from cube_delta d
) kept
where kept.measure_id in (select id from measure where code = any($1::text[]))
  and kept.atom_id = any($2::int[]) and period_last_day(kept.period) >= $3
group by kept.atom_id
