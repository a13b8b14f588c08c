-- name: units.is-tree-of-day
select coalesce(tree_day = $1::date, false) as is_kept from cube_state
