-- name: indicators.supersede-targets
update target_version set superseded_by = $1 where target_id = any($2::bigint[]) and superseded_by is null
