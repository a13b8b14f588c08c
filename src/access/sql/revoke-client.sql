-- name: access.revoke-client
update api_client set revoked_by = $2 where id = $1
