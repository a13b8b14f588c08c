-- name: indicators.list-contributors
-- The revisions that figures count, one page for each question of $1; $2 visible roots (null = all). What counts is told by
-- the very view that feeds the cube. Reports are found from whoever ever stood below the unit, one by one: a plan that was
-- made while the tables were small would go through all reports of the country.
with question as materialized (
  select * from jsonb_to_recordset($1::jsonb) q (ordinal int, node_id int, final boolean, after bigint, page_size int,
    forms int[], kinds text[], reporter_periods int[], wanted jsonb)
), place as materialized (
  select q.ordinal, k.atom_id
  from question q
  cross join lateral (
    select k.atom_id from cube_closure k where k.tree_id = 1 and k.node_id = q.node_id offset 0
  ) k
  where $2::int[] is null or exists (
    select from cube_closure v where v.tree_id = 1 and v.node_id = any($2) and v.atom_id = k.atom_id)
), placed as materialized (
  select p.ordinal, e.enterprise_id
  from place p
  cross join lateral (
    select e.enterprise_id from enterprise_placement e
    where e.atom_id = p.atom_id and e.superseded_by is null offset 0
  ) e
  group by 1, 2
), reporter as materialized (
  select p.ordinal, 'UNIT' as kind, a.node_id::bigint as id
  from place p join cube_atom a on a.id = p.atom_id and a.part = 0
  union
  select ordinal, 'ENTERPRISE', enterprise_id from placed
  union
  select p.ordinal, 'ORGANIZATION', o.organization_id
  from place p
  cross join lateral (
    select o.organization_id from organization_version o
    where o.atom_id = p.atom_id and o.superseded_by is null offset 0
  ) o
  union
  select p.ordinal, 'ORGANIZATION', o.organization_id
  from placed p
  cross join lateral (
    select o.organization_id from organization_version o
    where o.enterprise_id = p.enterprise_id and o.superseded_by is null offset 0
  ) o
), candidate as materialized (
  select q.ordinal, s.id
  from question q
  join reporter r on r.ordinal = q.ordinal and r.kind = any(q.kinds)
  cross join unnest(q.forms) form (id)
  cross join unnest(q.reporter_periods) period (key)
  cross join lateral (
    select s.id from submission s
    where s.reporter_kind = r.kind and s.reporter_id = r.id
      and (s.reporter_kind, s.reporter_id, s.form_id, s.period) >= (r.kind, r.id, form.id, period.key)
      and (s.reporter_kind, s.reporter_id, s.form_id, s.period) <= (r.kind, r.id, form.id, period.key)
    offset 0
  ) s
), found as materialized (
  select c.ordinal, c.id
  from candidate c
  join question q on q.ordinal = c.ordinal
  cross join lateral (select f.* from submission_fact f where f.subject = c.id offset 0) f
  join place p on p.ordinal = c.ordinal and p.atom_id = f.atom_id
  where case when q.final then f.final_reporters else f.provisional_reporters end <> 0
    and exists (
      select from jsonb_to_recordset(q.wanted) w (measure int, periods int[], dimensions int[], allowed int[])
      where w.measure = f.measure_id and f.period = any(w.periods)
        and (f.own_slice = 0 or f.own_slice / 1000 = any(w.dimensions))
        and cardinality(w.dimensions) = (select count(*) from unnest(f.slices) s (id) where s.id = any(w.allowed)))
  group by 1, 2
)
select q.ordinal, total.count as total, k.known_at as seen_at, page.id, r.form_version_id, r.number,
  coalesce(event.state, r.entered_as) as state, r.note, r.measures, r.members, r.amounts, stated.known_at
from question q
cross join lateral (select count(*) as count from found f where f.ordinal = q.ordinal) total
cross join (select max(known_at) as known_at from revision) k
left join lateral (
  select f.id from found f
  where f.ordinal = q.ordinal and (q.after is null or f.id > q.after)
  order by f.id limit q.page_size
) page on true
left join submission s on s.id = page.id
left join submission_revision r on r.id = case when q.final then s.final_revision_id else s.provisional_revision_id end
left join lateral (
  select e.state from submission_event e where e.submission_revision_id = r.id order by e.id desc limit 1
) event on true
left join revision stated on stated.id = r.revision_id
order by q.ordinal, page.id
