-- name: cube.clear-cube
-- What is kept of atoms and not folded yet. Deleted, not truncated: a reader whose snapshot is older must go on seeing the old cube.
with deltas as (delete from cube_delta)
delete from cube_atom_cell
