-- name: access.end-keys
-- The keys of client $1 end at $2, unless they end sooner.
update api_key set expires_at = $2 where client_id = $1 and (expires_at is null or expires_at > $2)
