-- name: submissions.events-of-submissions
-- Everything that was decided about the reports $1 that are at home below the units $2 (null = everything).
select e.submission_id, r.number, e.action, e.state, e.agency, e.reasons, e.note, e.happened_at, k.principal
from unnest($1::bigint[]) asked (id)
cross join lateral (select s.id, s.period from submission s where s.id = asked.id offset 0) s
cross join lateral (
  select * from submission_event e where e.submission_id = s.id and e.period = s.period offset 0
) e
join submission_revision r on r.id = e.submission_revision_id and r.period = e.period
join revision k on k.id = e.revision_id
where $2::int[] is null or exists (
  select from submission_home h
  join cube_closure c on c.tree_id = 1 and c.node_id = any($2) and c.atom_id = h.atom_id
  where h.submission_id = s.id and h.period = s.period)
order by e.id
