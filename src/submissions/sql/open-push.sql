-- name: submissions.open-push
-- Waits for a push with the same key that is under way; no row comes back when that one was stored.
insert into push (principal, idempotency_key, request_hash, received_at)
values ($1, $2, $3, $4)
on conflict (principal, idempotency_key) do nothing
returning id
