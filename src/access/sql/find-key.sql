-- name: access.find-key
-- The client whose key has the digest $1, if both may still call at $2.
select c.code, c.actions, c.unit_id, c.agency
from api_key k
join api_client c on c.id = k.client_id and c.revoked_by is null
where k.digest = $1 and (k.expires_at is null or k.expires_at > $2)
