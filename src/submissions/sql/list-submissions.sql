-- name: submissions.list-submissions
-- One page of reports in the order of their ids. $1 ids (null = all), $2 below this unit (null = everywhere), $3 visible
-- roots (null = all), $4 form, $5 period, $6 after this id, $7 limit. Homes are looked up only when the place matters.
with found as materialized (
  select s.id
  from submission s
  where ($1::bigint[] is null or s.id = any($1))
    and ($4::int is null or s.form_id = $4) and ($5::int is null or s.period = $5)
    and s.current_revision_id is not null
    and ($2::int is null and $3::int[] is null or exists (
      select from submission_home h
      where h.submission_id = s.id
        and ($2::int is null or exists (
          select from cube_closure k where k.tree_id = 1 and k.node_id = $2 and k.atom_id = h.atom_id))
        and ($3::int[] is null or exists (
          select from cube_closure k where k.tree_id = 1 and k.node_id = any($3) and k.atom_id = h.atom_id))))
), page as (
  select id from found where $6::bigint is null or id > $6 order by id limit $7
)
select total.count as total, s.id, s.period, s.reporter_kind, s.reporter_id, r.form_version_id, r.number, s.state, r.note,
  r.measures, r.members, r.amounts, k.known_at
from (select count(*) as count from found) total
left join page on true
left join submission s on s.id = page.id
left join submission_revision r on r.id = s.current_revision_id
left join revision k on k.id = r.revision_id
order by s.id
