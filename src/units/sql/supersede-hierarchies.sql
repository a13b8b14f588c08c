-- name: units.supersede-hierarchies
update hierarchy_version set superseded_by = $2 where hierarchy = any($1::text[]) and superseded_by is null
