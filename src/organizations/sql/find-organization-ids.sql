-- name: organizations.find-organization-ids
select id, code from organization where code = any($1::text[])
