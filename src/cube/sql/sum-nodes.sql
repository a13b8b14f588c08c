-- name: cube.sum-nodes
-- The cells of the nodes $1, added up from those of their atoms.
insert into cube_cell (tree_id, node_id, measure_id, slice_id, period,
  final, provisional, final_reporters, provisional_reporters)
select 1, k.node_id, c.measure_id, c.slice_id, c.period, sum(c.final), sum(c.provisional), sum(c.final_reporters),
  sum(c.provisional_reporters)
from cube_closure k
join cube_atom_cell c on c.atom_id = k.atom_id
where k.tree_id = 1 and k.node_id in (select unnest($1::int[]))
group by k.node_id, c.measure_id, c.slice_id, c.period
