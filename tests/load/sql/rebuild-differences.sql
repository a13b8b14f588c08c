-- name: load.rebuild-differences
-- Cells that only one of both has, or has otherwise; what amounts to nothing counts as no cell.
with kept as (
  select 0 as tree_id, atom_id as place, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters
  from cube_atom_cell
  union all
  select tree_id, node_id, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters from cube_cell
), by_hand as (
  select 0 as tree_id, atom_id as place, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters
  from by_hand.atom_cell
  union all
  select tree_id, node_id, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters from by_hand.cell
), only_one as (
  (select * from kept except select * from by_hand)
  union all
  (select * from by_hand except select * from kept)
)
select (select count(*)::int from by_hand) as cells,
  (select count(*)::int from only_one where (final, provisional, final_reporters, provisional_reporters) <> (0, 0, 0, 0)) as differing
