-- name: indicators.list-contributors
-- The revisions that figures count, one page for each question of $1; $2 visible roots (null = all); $3, $4 and $5: earlier
-- reports that stand in for missing ones, beside the questions that they are part of. What counts is told by
-- the very view that feeds the cube. Only where the home of a report cannot matter, because no slice is asked and its
-- reporter never stood anywhere else, the view is spared: it looks up five records for each report. Everything is looked up
-- one by one, as lists of any length come in; uncounted questions stop when their page is full. A question names its atoms
-- where they are not those below its node in the kept tree.
with asked as materialized (
  select * from jsonb_to_recordset($1::jsonb) q (ordinal int, node_id int, atoms int[], final boolean, after bigint, page_size int,
    counted boolean, forms int[], kinds text[], wanted jsonb)
), question as materialized (
  select asked.*, $2::int[] is null and not exists (
      select from cube_atom a where not case when asked.atoms is null then exists (
          select from cube_closure k where k.tree_id = 1 and k.node_id = asked.node_id and k.atom_id = a.id)
        else a.id = any(asked.atoms) end) as whole,
    sliced.sliced, sliced.keys
  from asked
  cross join lateral (
    select bool_or(cardinality(w.dimensions) > 0) as sliced, array_agg(distinct key.key) as keys
    from jsonb_to_recordset(asked.wanted) w (dimensions int[], periods int[])
    cross join unnest(w.periods) key (key)
  ) sliced
), wanted as materialized (
  select asked.ordinal, w.*
  from asked
  cross join lateral jsonb_to_recordset(asked.wanted) w (measure int, periods int[], dimensions int[], allowed int[])
), place as materialized (
  select q.ordinal, k.atom_id
  from question q
  cross join lateral (
    select k.atom_id from cube_closure k where q.atoms is null and k.tree_id = 1 and k.node_id = q.node_id
    union all
    select atom.id from unnest(q.atoms) atom (id)
  ) k
  where not q.whole and ($2::int[] is null or exists (
    select from cube_closure v where v.tree_id = 1 and v.node_id = any($2) and v.atom_id = k.atom_id))
), placed as materialized (
  select p.ordinal, e.enterprise_id, count(*) as pieces
  from place p
  cross join lateral (
    select e.enterprise_id from enterprise_placement e
    where e.atom_id = p.atom_id and e.superseded_by is null offset 0
  ) e
  group by 1, 2
), enterprise_below as materialized (
  select p.ordinal, p.enterprise_id, p.pieces = every.pieces as certain
  from placed p
  cross join lateral (
    select count(*) as pieces from enterprise_placement e
    where e.enterprise_id = p.enterprise_id and e.superseded_by is null
  ) every
), reporter as materialized (
  select p.ordinal, 'UNIT' as kind, a.node_id::bigint as id, true as certain
  from place p join cube_atom a on a.id = p.atom_id and a.part = 0
  union all
  select ordinal, 'ENTERPRISE', enterprise_id, certain from enterprise_below
  union all
  select p.ordinal, 'ORGANIZATION', o.organization_id, true
  from place p
  cross join lateral (
    select o.organization_id from organization_version o
    where o.atom_id = p.atom_id and o.superseded_by is null offset 0
  ) o
  union all
  select e.ordinal, 'ORGANIZATION', o.organization_id, e.certain
  from enterprise_below e
  cross join lateral (
    select o.organization_id from organization_version o
    where o.enterprise_id = e.enterprise_id and o.superseded_by is null offset 0
  ) o
), candidate as materialized (
  select q.ordinal, s.id, s.period, r.certain,
    case when q.final then s.final_revision_id else s.provisional_revision_id end as revision_id
  from question q
  join reporter r on r.ordinal = q.ordinal and r.kind = any(q.kinds)
  cross join unnest(q.forms) form (id)
  cross join unnest(q.keys) key (key)
  cross join lateral (
    select s.* from submission s
    where s.reporter_kind = r.kind and s.reporter_id = r.id
      and s.form_id + 0 = form.id and s.period = key.key
    offset 0
  ) s
  union all
  select q.ordinal, s.id, s.period, true,
    case when q.final then s.final_revision_id else s.provisional_revision_id end
  from question q
  cross join unnest(q.forms) form (id)
  cross join unnest(q.keys) key (key)
  cross join lateral (
    select s.* from submission s where s.form_id = form.id and s.period = key.key offset 0
  ) s
  where q.whole
), reported as materialized (
  select q.ordinal, counts.id, counts.period
  from question q
  cross join lateral (
    select c.id, c.period
    from (
      select c.* from candidate c
      where c.ordinal = q.ordinal and (q.counted or q.after is null or c.id > q.after)
      order by c.id offset 0
    ) c
    cross join lateral (
      select 1 from submission_revision r
      join form_version v on v.id = r.form_version_id and v.basis = 'DETAIL'
      where r.id = c.revision_id and r.period = c.period and exists (
        select from unnest(r.measures, r.members) x (measure_id, member_id)
        join wanted w on w.ordinal = q.ordinal and w.measure = x.measure_id and c.period = any(w.periods)
        where x.member_id = 0 or x.member_id / 1000 = any(w.dimensions))
      offset 0
    ) stated
    cross join lateral (
      select 1 where c.certain and not q.sliced
      union all
      select 1 from submission_fact f
      join wanted w on w.ordinal = q.ordinal and w.measure = f.measure_id and f.period = any(w.periods)
      where not (c.certain and not q.sliced) and f.subject = c.id and f.period = c.period
        and case when q.final then f.final_reporters else f.provisional_reporters end <> 0
        and (f.own_slice = 0 or f.own_slice / 1000 = any(w.dimensions))
        and cardinality(w.dimensions) = (select count(*) from unnest(f.slices) s (id) where s.id = any(w.allowed))
        and (q.whole or f.atom_id = any(q.atoms) or q.atoms is null and exists (
          select from cube_closure k where k.tree_id = 1 and k.node_id = q.node_id and k.atom_id = f.atom_id))
        and ($2::int[] is null or exists (
          select from cube_closure v where v.tree_id = 1 and v.node_id = any($2) and v.atom_id = f.atom_id))
      limit 1
    ) placed
    order by c.id
    limit case when q.counted then null else q.page_size end
  ) counts
), found as materialized (
  select r.ordinal, r.id, r.period from reported r
  union
  select s.ordinal, s.id, s.period from unnest($3::int[], $4::bigint[], $5::int[]) s (ordinal, id, period)
)
select q.ordinal, total.count as total, k.known_at as seen_at, page.id, r.form_version_id, r.number,
  coalesce(event.state, r.entered_as) as state, r.note, r.measures, r.members, r.amounts, stated.known_at
from question q
cross join lateral (select count(*) as count from found f where f.ordinal = q.ordinal) total
cross join (select max(known_at) as known_at from revision) k
left join lateral (
  select f.id, f.period from found f
  where f.ordinal = q.ordinal and (q.after is null or f.id > q.after)
  order by f.id limit q.page_size
) page on true
-- A page is short, whatever the planner takes it for: one by one, or it would read every report there is.
left join lateral (
  select s.period, case when q.final then s.final_revision_id else s.provisional_revision_id end as revision_id
  from submission s where s.id = page.id and s.period = page.period offset 0
) s on true
left join lateral (
  select r.* from submission_revision r where r.id = s.revision_id and r.period = s.period offset 0
) r on true
left join lateral (
  select e.state from submission_event e where e.submission_revision_id = r.id and e.period = r.period order by e.id desc limit 1
) event on true
left join lateral (select v.known_at from revision v where v.id = r.revision_id offset 0) stated on true
order by q.ordinal, page.id
