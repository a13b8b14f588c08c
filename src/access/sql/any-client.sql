-- name: access.any-client
select exists (select from api_client) as found
