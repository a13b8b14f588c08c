-- name: cube.clear-nodes
delete from cube_cell where tree_id = 1 and node_id = any($1::int[])
