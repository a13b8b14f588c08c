-- name: access.insert-key
insert into api_key (client_id, digest, hint, created_at, expires_at, revision_id) values ($1, $2, $3, $4, $5, $6)
