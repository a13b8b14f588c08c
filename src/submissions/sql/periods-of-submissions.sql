-- name: submissions.periods-of-submissions
select distinct period from submission
