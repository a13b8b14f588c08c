-- name: submissions.list-submissions
-- One page of reports in the order of their ids. $1 below this unit (null = everywhere), $2 visible roots (null = all), $3
-- form, $4 period, $5 state, $6 after this id, $7 limit. Homes are looked up only when the place matters; bounds instead of
-- equalities let the index of forms and periods answer whatever is asked.
with found as materialized (
  select s.id, s.period
  from submission s
  where s.form_id >= coalesce($3::int, 0) and s.form_id <= coalesce($3::int, 2147483647)
    and s.period >= coalesce($4::int, 0) and s.period <= coalesce($4::int, 2147483647)
    and ($5::text is null or s.state = $5)
    and ($1::int is null and $2::int[] is null or exists (
      select from submission_home h
      where h.submission_id = s.id and h.period = s.period
        and ($1::int is null or exists (
          select from cube_closure k where k.tree_id = 1 and k.node_id = $1 and k.atom_id = h.atom_id))
        and ($2::int[] is null or exists (
          select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = h.atom_id))))
), page as (
  select id, period from found where $6::bigint is null or id > $6 order by id limit $7
)
select total.count as total, s.id, s.period, s.reporter_kind, s.reporter_id, s.state, s.step,
  r.form_version_id, r.number, r.note, r.measures, r.members, r.amounts, k.known_at,
  f.number as final_number, p.number as provisional_number
from (select count(*) as count from found) total
left join page on true
left join submission s on s.id = page.id and s.period = page.period
left join submission_revision r on r.id = s.current_revision_id and r.period = s.period
left join submission_revision f on f.id = s.final_revision_id and f.period = s.period
left join submission_revision p on p.id = s.provisional_revision_id and p.period = s.period
left join revision k on k.id = r.revision_id
order by s.id
