-- name: submissions.submissions-by-id
-- The reports $1 that are at home below the units $2 (null = everything).
select s.id, s.period, s.reporter_kind, s.reporter_id, s.state, s.step,
  r.form_version_id, r.number, r.note, r.measures, r.members, r.amounts, k.known_at,
  f.number as final_number, p.number as provisional_number
from unnest($1::bigint[]) asked (id)
cross join lateral (select * from submission s where s.id = asked.id offset 0) s
join submission_revision r on r.id = s.current_revision_id and r.period = s.period
join revision k on k.id = r.revision_id
left join submission_revision f on f.id = s.final_revision_id and f.period = s.period
left join submission_revision p on p.id = s.provisional_revision_id and p.period = s.period
where $2::int[] is null or exists (
  select from submission_home h
  join cube_closure c on c.tree_id = 1 and c.node_id = any($2) and c.atom_id = h.atom_id
  where h.submission_id = s.id and h.period = s.period)
