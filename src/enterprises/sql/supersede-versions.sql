-- name: enterprises.supersede-versions
update enterprise_version set superseded_by = $2
where enterprise_id = any($1::bigint[]) and superseded_by is null
