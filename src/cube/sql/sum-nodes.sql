-- name: cube.sum-nodes
-- The cells of the nodes $1 are replaced by the sums of those that the nodes $4 have, from place $2 to place $3 in the list, and of those
-- that cube_loose has of the atoms $7, from place $5 to place $6. One statement: what it deletes it still sees, and the old cells are gone
-- before the first new one comes (the count asks for that). Each node is gathered by itself, by the key of the cells: memory and plan are
-- the same however many there are. New cells come in the order of their keys, side by side in
-- the index. Reporters are counted as int, see gather-statement.ts.
with gone as (
  delete from cube_cell c using (select unnest($1::int[]) as node_id offset 0) n
  where c.tree_id = 1 and c.node_id = n.node_id
  returning 1
)
insert into cube_cell (tree_id, node_id, measure_id, slice_id, period,
  final, provisional, final_reporters, provisional_reporters)
select 1, n.node_id, s.measure_id, s.slice_id, s.period, s.final, s.provisional, s.final_reporters, s.provisional_reporters
from unnest($1::int[], $2::int[], $3::int[], $5::int[], $6::int[]) n (node_id, first, last, first_atom, last_atom)
cross join lateral (
  select c.measure_id, c.slice_id, c.period, sum(c.final) as final, sum(c.provisional) as provisional,
    sum(c.final_reporters::int) as final_reporters, sum(c.provisional_reporters::int) as provisional_reporters
  from (
    select c.*
    from unnest(($4::int[])[n.first:n.last]) source (node_id)
    cross join lateral (
      select c.measure_id, c.slice_id, c.period, c.final, c.provisional, c.final_reporters, c.provisional_reporters
      from cube_cell c
      where c.tree_id = 1 and c.node_id = source.node_id
      offset 0
    ) c
    union all
    select c.*
    from unnest(($7::int[])[n.first_atom:n.last_atom]) source (atom_id)
    cross join lateral (
      select c.measure_id, c.slice_id, c.period, c.final, c.provisional, c.final_reporters, c.provisional_reporters
      from cube_loose c
      where c.atom_id = source.atom_id
      offset 0
    ) c
  ) c
  group by c.measure_id, c.slice_id, c.period
  order by c.measure_id, c.slice_id, c.period
  offset 0
) s
where (select count(*) from gone) >= 0
