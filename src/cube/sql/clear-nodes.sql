-- name: cube.clear-nodes
-- Deleted, not truncated: a reader whose snapshot is older must go on seeing the old cells.
delete from cube_cell
