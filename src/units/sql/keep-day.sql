-- name: units.keep-day
update cube_state set tree_day = $1::date
