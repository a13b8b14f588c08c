-- name: cube.sums-at-atoms
-- What was counted of the measures $1 at the atoms $2 for periods that end on day $3 or later, folded or not. A list of all atoms of
-- a country is looked through once for each sum unless it is a table; "is true" keeps it one.
select kept.atom_id, sum(kept.provisional) as provisional
from (select id from measure where code = any($1::text[])) m
cross join lateral (
  select c.atom_id, c.period, c.provisional from cube_atom_cell c where c.measure_id = m.id
  union all
  select d.atom_id, d.period, d.provisional from cube_delta d where d.measure_id = m.id
  offset 0
) kept
where (kept.atom_id in (select unnest($2::int[]))) is true and period_last_day(kept.period) >= $3
group by kept.atom_id
