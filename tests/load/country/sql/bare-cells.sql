-- name: load.bare-cells
-- The same cells that the product reads, and nothing else: no deltas, no definitions, no scope, no version of anything. Side by
-- side: $1 units, $2 measures, $3 slices, $4 lowest and $5 highest keys of periods.
select r.ordinal, (
  select sum(c.provisional) from cube_cell c
  where c.tree_id = 1 and c.node_id = r.node_id and c.measure_id = r.measure_id and c.slice_id = r.slice_id
    and c.period between r.lowest and r.highest
) as amount
from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[])
  with ordinality r (node_id, measure_id, slice_id, lowest, highest, ordinal)
order by r.ordinal
