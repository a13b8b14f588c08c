-- name: organizations.organizations-of
-- The organizations whose home is one of the enterprises.
select organization_id as id from organization_version where enterprise_id = any($1::bigint[]) and superseded_by is null
