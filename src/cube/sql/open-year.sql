-- name: cube.open-year
-- The opening balance of a year: that of the year before and its months.
with opened as (
  update cube_state set opening_through = $1 where opening_through = $1 - 1 returning opening_through
), at_atoms as (
  insert into cube_atom_cell (measure_id, slice_id, period, atom_id,
    final, provisional, final_reporters, provisional_reporters)
  select c.measure_id, c.slice_id, o.opening_through * 100, c.atom_id,
    sum(c.final), sum(c.provisional), sum(c.final_reporters), sum(c.provisional_reporters)
  from opened o
  join measure m on m.source = 'REGISTER' and m.kind = 'STOCK'
  join cube_atom_cell c on c.measure_id = m.id
    and c.period between (o.opening_through - 1) * 100 and (o.opening_through - 1) * 100 + 12
  group by c.measure_id, c.slice_id, c.atom_id, o.opening_through
)
insert into cube_cell (tree_id, node_id, measure_id, slice_id, period,
  final, provisional, final_reporters, provisional_reporters)
select c.tree_id, c.node_id, c.measure_id, c.slice_id, o.opening_through * 100,
  sum(c.final), sum(c.provisional), sum(c.final_reporters), sum(c.provisional_reporters)
from opened o
join measure m on m.source = 'REGISTER' and m.kind = 'STOCK'
join cube_cell c on c.measure_id = m.id
  and c.period between (o.opening_through - 1) * 100 and (o.opening_through - 1) * 100 + 12
group by c.tree_id, c.node_id, c.measure_id, c.slice_id, o.opening_through
