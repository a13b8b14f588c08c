-- name: cube.keep-tree-day
update cube_state set tree_day = $1 where tree_day is distinct from $1::date
