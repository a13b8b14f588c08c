-- name: submissions.revisions-of-submissions
-- Every revision of the reports $1 that are at home below the units $2 (null = everything).
select s.id as submission_id, r.number, t.state, r.form_version_id, r.note, r.measures, r.members, r.amounts, r.received_at,
  to_json(r.via) as via, r.warnings, k.known_at, k.principal
from unnest($1::bigint[]) asked (id)
cross join lateral (select s.id, s.period from submission s where s.id = asked.id offset 0) s
cross join lateral (
  select * from submission_revision r where r.submission_id = s.id and r.period = s.period offset 0
) r
join submission_revision_state t on t.id = r.id and t.period = r.period
join revision k on k.id = r.revision_id
where $2::int[] is null or exists (
  select from submission_home h
  join cube_closure c on c.tree_id = 1 and c.node_id = any($2) and c.atom_id = h.atom_id
  where h.submission_id = s.id and h.period = s.period)
order by s.id, r.number
