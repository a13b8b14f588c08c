-- name: cube.clear-cube
-- Deleted, not truncated: a reader whose snapshot is older must go on seeing the old cube.
with deltas as (delete from cube_delta), atoms as (delete from cube_atom_cell)
delete from cube_cell
