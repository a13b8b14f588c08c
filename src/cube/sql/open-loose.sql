-- name: cube.open-loose
-- Sums of single atoms that no node holds whole, by atom. Gone with the transaction, which may keep several trees.
create temporary table if not exists cube_loose (
  like cube_atom_cell,
  primary key (atom_id, measure_id, slice_id, period)
) on commit drop
