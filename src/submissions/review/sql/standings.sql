-- name: submissions.standings
-- How the reports $1 stand for somebody who sees what is below the units $2 (null = everything).
select s.id, s.period, s.state, s.step, s.current_revision_id, r.number, r.form_version_id, to_json(r.via) as via,
  coalesce(u.code, e.tax_code, o.code) as reporter,
  $2::int[] is null or coalesce(reach.is_visible, false) as is_visible,
  $2::int[] is null or coalesce(reach.is_below, false) as is_below
from unnest($1::bigint[]) asked (id)
cross join lateral (select * from submission s where s.id = asked.id offset 0) s
cross join lateral (
  select r.number, r.form_version_id, r.via from submission_revision r
  where r.id = s.current_revision_id and r.period = s.period offset 0
) r
left join unit u on s.reporter_kind = 'UNIT' and u.id = s.reporter_id
left join enterprise e on s.reporter_kind = 'ENTERPRISE' and e.id = s.reporter_id
left join organization o on s.reporter_kind = 'ORGANIZATION' and o.id = s.reporter_id
left join lateral (
  -- A unit is not below itself; what has no unit of its own is.
  select true as is_visible, bool_or(s.reporter_kind <> 'UNIT' or k.node_id <> s.reporter_id) as is_below
  from submission_home h
  join cube_closure k on k.tree_id = 1 and k.atom_id = h.atom_id and k.node_id = any($2)
  where h.submission_id = s.id and h.period = s.period
  having count(*) > 0
) reach on $2::int[] is not null
