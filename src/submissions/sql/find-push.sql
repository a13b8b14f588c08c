-- name: submissions.find-push
select id, request_hash, received_at, answer from push where principal = $1 and idempotency_key = $2
