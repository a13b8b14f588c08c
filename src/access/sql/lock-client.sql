-- name: access.lock-client
-- One change of a client's keys at a time.
select id, actions, unit_id, agency, revoked_by is not null as revoked from api_client where code = $1 for update
