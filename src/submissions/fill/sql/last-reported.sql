-- name: submissions.last-reported
-- What stands in for reports that did not come (semantics 7): for everybody who owes the form of an ask at the atoms of fill_gap
-- and has nothing in force there, the last value of each asked measure, in the slices of the asked period. Whether a form is owed
-- is asked once for each atom and kind of reporter, as rules look at nothing else; all else is looked up one by one.
with owing as materialized (
  select g.ask, g.atom_id, kind.name as kind, atom.node_id as unit_id
  from fill_gap g
  join fill_ask a on a.ask = g.ask
  cross join unnest(a.kinds) kind (name)
  cross join lateral (select c.node_id, c.part from cube_atom c where c.id = g.atom_id offset 0) atom
  left join lateral (
    select u.unit_id, u.unit_kind from reporter_on('UNIT', atom.node_id, a.last_day) u
    where kind.name = 'UNIT' and atom.part = 0
    offset 0
  ) own on true
  cross join lateral (
    select 1 from duty_there(kind.name, own.unit_id, own.unit_kind, g.atom_id, a.form_id, a.period) d
    where kind.name <> 'UNIT' or own.unit_id is not null
    offset 0
  ) duty
), candidate as (
  select o.ask, o.atom_id, o.kind, o.unit_id::bigint as id from owing o where o.kind = 'UNIT'
  union all
  select o.ask, o.atom_id, o.kind, p.enterprise_id
  from owing o
  join fill_ask a on a.ask = o.ask
  cross join lateral (
    select p.enterprise_id from enterprise_placement p
    where p.atom_id = o.atom_id and p.superseded_by is null
      and lower(p.valid) <= a.last_day and coalesce(upper(p.valid) > a.last_day, true)
    offset 0
  ) p
  where o.kind = 'ENTERPRISE'
  union all
  select o.ask, o.atom_id, o.kind, v.organization_id
  from owing o
  join fill_ask a on a.ask = o.ask
  cross join lateral (
    select v.organization_id from organization_version v where v.atom_id = o.atom_id and v.superseded_by is null
    union all
    select v.organization_id
    from (
      select p.enterprise_id from enterprise_placement p
      where p.atom_id = o.atom_id and p.superseded_by is null
        and lower(p.valid) <= a.last_day and coalesce(upper(p.valid) > a.last_day, true)
      offset 0
    ) p
    cross join lateral (
      select v.organization_id from organization_version v
      where v.enterprise_id = p.enterprise_id and v.superseded_by is null offset 0
    ) v
    offset 0
  ) v
  where o.kind = 'ORGANIZATION'
), missing as materialized (
  select c.*, row_number() over () as subject
  from candidate c
  join fill_ask a on a.ask = c.ask
  -- A sub-select by itself: as "not exists" it may be planned as a walk through all reports.
  where (
    select case when a.final then s.final_revision_id else s.provisional_revision_id end
    from submission s
    where s.reporter_kind = c.kind and s.reporter_id = c.id and s.form_id = a.form_id and s.period = a.period
  ) is null
)
select m.ask, m.subject, last.id as source_id, last.period as source_period, m.atom_id, x.measure_id, x.amount,
  x.member_id as own_slice,
  case when x.member_id = 0 then home.slices else home.slices || x.member_id end as slices
from missing m
join fill_ask a on a.ask = m.ask
cross join unnest(a.measures) asked (measure_id)
cross join lateral (
  select s.id, s.period, r.measures, r.members, r.amounts
  from submission s
  join submission_revision r on r.period = s.period
    and r.id = case when a.final then s.final_revision_id else s.provisional_revision_id end
  join form_version v on v.id = r.form_version_id and v.basis = 'DETAIL'
  where s.reporter_kind = m.kind and s.reporter_id = m.id and s.form_id = a.form_id and s.period = any(a.before)
    and asked.measure_id = any(r.measures)
  order by s.period desc
  limit 1
) last
cross join lateral (
  select s.slices from unit_segment s
  where m.kind = 'UNIT' and s.unit_id = m.id and lower(s.span) <= a.last_day and coalesce(upper(s.span) > a.last_day, true)
  union all
  select s.slices from enterprise_segment s
  where m.kind = 'ENTERPRISE' and s.enterprise_id = m.id
    and lower(s.span) <= a.last_day and coalesce(upper(s.span) > a.last_day, true)
  union all
  select s.slices from organization_segment s
  where m.kind = 'ORGANIZATION' and s.organization_id = m.id
    and lower(s.span) <= a.last_day and coalesce(upper(s.span) > a.last_day, true)
  offset 0
) home
cross join lateral (
  select x.* from unnest(last.measures, last.members, last.amounts) x (measure_id, member_id, amount)
  where x.measure_id = asked.measure_id
) x
