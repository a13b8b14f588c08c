-- name: submissions.reporters-of-submissions
-- Who sent the reports $1; that never changes, so it may be asked before the reporters are locked.
select s.reporter_kind, s.reporter_id from submission s where s.id = any($1::bigint[])
