-- name: organizations.supersede-versions
update organization_version set superseded_by = $2
where organization_id = any($1::bigint[]) and superseded_by is null
