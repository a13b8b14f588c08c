-- name: submissions.answer-push
update push set answer = $2, revision_id = $3 where id = $1
