-- name: cube.sum-tree
-- The cells of every node of the kept tree, added up from those of their atoms. For a cube that has none.
insert into cube_cell (tree_id, node_id, measure_id, slice_id, period,
  final, provisional, final_reporters, provisional_reporters)
select k.tree_id, k.node_id, c.measure_id, c.slice_id, c.period, sum(c.final), sum(c.provisional), sum(c.final_reporters),
  sum(c.provisional_reporters)
from cube_atom_cell c
join cube_closure k on k.atom_id = c.atom_id
group by k.tree_id, k.node_id, c.measure_id, c.slice_id, c.period
order by k.tree_id, k.node_id, c.measure_id, c.slice_id, c.period
