-- name: cube.open-gathered
-- What all records add up to at the atoms, before the cells are held against it. Gone with the transaction.
create temporary table cube_gathered (
  atom_id int not null,
  measure_id int not null,
  slice_id int not null,
  period int not null,
  effective_on date not null,
  final numeric not null,
  provisional numeric not null,
  final_reporters bigint not null,
  provisional_reporters bigint not null
) on commit drop
