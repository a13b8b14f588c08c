-- name: submissions.repoint-submissions
-- Points the submissions $1, of the periods $2 beside them, at what their revisions and events say now (ADR 11), and tells how they stand.
update submission s
set state = now.state, current_revision_id = now.current_id, step = now.step,
  provisional_revision_id = now.provisional_id, final_revision_id = now.final_id, first_received_at = now.first_received_at
from unnest($1::bigint[], $2::int[]) asked (id, period)
cross join lateral (
  select
    (array_agg(r.id order by r.state = 'WITHDRAWN', r.number desc))[1] as current_id,
    (array_agg(r.number order by r.state = 'WITHDRAWN', r.number desc))[1] as number,
    (array_agg(r.state order by r.state = 'WITHDRAWN', r.number desc))[1] as state,
    (array_agg(r.id order by r.number desc) filter (where r.state in ('SUBMITTED', 'ACCEPTED')))[1] as provisional_id,
    (array_agg(r.id order by r.number desc) filter (where r.state = 'ACCEPTED'))[1] as final_id,
    min(r.received_at) filter (where r.state <> 'WITHDRAWN') as first_received_at
  from submission_revision_state r
  where r.submission_id = asked.id and r.period = asked.period offset 0
) latest
cross join lateral (
  select latest.*, (select count(*) from submission_event e
    where e.submission_revision_id = latest.current_id and e.period = asked.period and e.action = 'FORWARD') as step
) now
where s.id = asked.id and s.period = asked.period
returning s.id, s.state, s.step, now.number
