-- name: cube.sum-own
-- The cells of every node of the kept tree, of the atoms that stand at itself. For a cube that has none. "offset 0" keeps the cells a
-- table that is read from end to end: by their key, which begins with the measure, each atom would be searched for in all of it.
insert into cube_cell (tree_id, node_id, measure_id, slice_id, period,
  final, provisional, final_reporters, provisional_reporters)
select 1, k.node_id, c.measure_id, c.slice_id, c.period, sum(c.final), sum(c.provisional), sum(c.final_reporters),
  sum(c.provisional_reporters)
from (select * from cube_atom_cell offset 0) c
join cube_closure k on k.tree_id = 1 and k.atom_id = c.atom_id and k.depth = 0
group by k.node_id, c.measure_id, c.slice_id, c.period
order by k.node_id, c.measure_id, c.slice_id, c.period
