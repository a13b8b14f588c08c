-- name: units.supersede-placements
update unit_placement set superseded_by = $2 where id = any($1::bigint[])
