-- name: access.insert-client
insert into api_client (code, name, actions, unit_id, agency, revision_id) values ($1, $2, $3, $4, $5, $6)
on conflict (code) do nothing
returning id
