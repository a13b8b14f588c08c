-- name: cube.add-atoms
-- Adds the cells of the atoms $2 to those of the nodes $1, side by side. One look through all cells of atoms; "is true" keeps the list
-- of atoms a table that each of them is held against.
insert into cube_cell as c (tree_id, node_id, measure_id, slice_id, period,
  final, provisional, final_reporters, provisional_reporters)
select 1, l.node_id, a.measure_id, a.slice_id, a.period, sum(a.final), sum(a.provisional), sum(a.final_reporters),
  sum(a.provisional_reporters)
from (
  select a.* from cube_atom_cell a where (a.atom_id in (select unnest($2::int[]))) is true offset 0
) a
join unnest($1::int[], $2::int[]) l (node_id, atom_id) on l.atom_id = a.atom_id
group by l.node_id, a.measure_id, a.slice_id, a.period
on conflict (tree_id, node_id, measure_id, slice_id, period) do update set
  final = c.final + excluded.final,
  provisional = c.provisional + excluded.provisional,
  final_reporters = c.final_reporters + excluded.final_reporters,
  provisional_reporters = c.provisional_reporters + excluded.provisional_reporters
