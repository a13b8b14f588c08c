-- name: load.rebuild-baseline
-- The whole cube of the synthetic country and the demo as one would write it by hand, into tables of its own: what is stated, then the
-- cells of the atoms, then those of every node, then their keys. It knows what happens in that world and what does not: nobody has
-- moved, closed or been classified anew, no union was dissolved, no unit changed its kind of zone, and what is accepted is what stands.
create schema by_hand;

create table by_hand.stated as
with today as (
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day
), ground as (
  select distinct a.id as atom_id, v.unit_id, v.zone_kind_id
  from unit_version v
  join cube_atom a on a.node_id = v.unit_id and a.part = 0
  where v.superseded_by is null
), enterprise_home as (
  select e.enterprise_id, e.opened_on, p.atom_id, c.eligible_for_trade_union as is_eligible,
    array[c.ownership_id, c.industry_section_id, c.size_class_id, g.zone_kind_id] as members
  from enterprise_version e
  join enterprise_placement p on p.enterprise_id = e.enterprise_id and p.superseded_by is null
  join enterprise_classification c on c.enterprise_id = e.enterprise_id and c.superseded_by is null
  join ground g on g.atom_id = p.atom_id
  where e.superseded_by is null
), organization_home as (
  select h.enterprise_id, h.atom_id, o.kind_id, h.members || array[o.kind_id, f.party_form_id] as members,
    greatest(o.founded_on, h.opened_on) as founded_on
  from organization_version o
  join organization_form f on f.organization_id = o.organization_id and f.superseded_by is null
  join enterprise_home h on h.enterprise_id = o.enterprise_id
  where o.superseded_by is null
), counted as (
  select 'enterprises' as code, atom_id, members, opened_on as day from enterprise_home
  union all
  select code, atom_id, members, founded_on
  from organization_home cross join (values ('organizations'), ('organizations_founded')) measure (code)
  union all
  select code, atom_id, members, min(day)
  from (
    select case o.kind_id when 5003 then 'enterprises_with_trade_union' else 'enterprises_with_youth_union' end as code,
      h.atom_id, h.members, h.enterprise_id, greatest(lower(c.valid), o.founded_on) as day
    from organization_coverage c
    join organization_home o on o.enterprise_id = c.enterprise_id
    join enterprise_home h on h.enterprise_id = c.enterprise_id
    where c.superseded_by is null
    union all
    select 'enterprises_eligible_for_trade_union', h.atom_id, h.members, h.enterprise_id,
      case when h.is_eligible then h.opened_on else o.founded_on end
    from enterprise_home h
    left join organization_home o on o.enterprise_id = h.enterprise_id and o.kind_id = 5003
    where h.is_eligible or o.enterprise_id is not null
  ) covered
  group by code, atom_id, members, enterprise_id
  union all
  select 'zones', a.id, array[1001, 2001, 3001, v.zone_kind_id], lower(v.valid)
  from unit_version v
  join cube_atom a on a.node_id = v.unit_id and a.part = 0
  where v.superseded_by is null and v.kind = 'ZONE'
), ended as (
  select 'zones' as code, a.id as atom_id, array[1001, 2001, 3001, v.zone_kind_id] as members, upper(v.valid) as day
  from unit_version v
  join cube_atom a on a.node_id = v.unit_id and a.part = 0
  where v.superseded_by is null and v.kind = 'ZONE' and upper(v.valid) is not null
), kept as (
  select id as measure_id, code, 0 as dimension_id from measure
  union all
  select m.id, m.code, d.dimension_id from measure m join measure_dimension d on d.measure_id = m.id where d.dimension_id <= 6
), register as (
  select c.atom_id, k.measure_id, case k.dimension_id when 0 then 0 else c.members[k.dimension_id] end as slice_id,
    month_key(c.day) as period, sum(c.amount) as amount
  from (
    select *, 1 as amount from counted
    union all
    select *, -1 from ended
  ) c
  join kept k on k.code = c.code
  where c.day <= (select day from today)
  group by 1, 2, 3, 4
), due as (
  select d.form_id, p.key as period, p.first_day, p.last_day,
    due_instant(p.last_day, p.number, d.calendar, d.days_after, d.due_years, d.due_months, d.due_days) as at
  from due_rule_version d
  join native_period p on p.grain = d.grain and p.number = any(d.numbers) and d.valid @> p.last_day
  where d.superseded_by is null and d.reporter_kind = 'ENTERPRISE'
), report as (
  select s.form_id, s.period, s.first_received_at, s.final_revision_id, s.provisional_revision_id, h.atom_id, h.members,
    case when h.opened_on <= d.last_day then d.at end as due_at
  from submission s
  join enterprise_home h on h.enterprise_id = s.reporter_id
  left join due d on d.form_id = s.form_id and d.period = s.period
  where s.reporter_kind = 'ENTERPRISE'
  union all
  select s.form_id, s.period, s.first_received_at, s.final_revision_id, s.provisional_revision_id, g.atom_id,
    array[1001, 2001, 3001, g.zone_kind_id], (select d.due_at from duty_of('UNIT', s.reporter_id, s.form_id, s.period) d)
  from submission s
  join ground g on g.unit_id = s.reporter_id
  where s.reporter_kind = 'UNIT'
), reported as (
  select r.atom_id, x.measure_id,
    case when x.member_id <> 0 then x.member_id when k.dimension_id = 0 then 0 else r.members[k.dimension_id] end as slice_id,
    r.period, sum(x.amount) filter (where r.final_revision_id is not null) as final, sum(x.amount) as provisional,
    count(r.final_revision_id) as final_reporters, count(*) as provisional_reporters
  from report r
  join submission_revision v on v.id = r.provisional_revision_id
  join form_version f on f.id = v.form_version_id and f.basis = 'DETAIL'
  cross join lateral unnest(v.measures, v.members, v.amounts) x (measure_id, member_id, amount)
  join kept k on k.measure_id = x.measure_id and (k.dimension_id = 0 or x.member_id = 0)
  group by 1, 2, 3, 4
), expected as (
  select h.atom_id, d.form_id, d.period
  from enterprise_home h
  cross join duty_state s
  join due d on d.last_day >= h.opened_on and d.last_day < make_date(s.through_year + 1, 1, 1)
  where d.first_day <= (select day from today)
  union all
  select u.atom_id, d.form_id, d.period
  from unit_segment u
  cross join duty_state s
  cross join duties_of('UNIT', u.unit_id, u.kind, u.atom_id, u.span, s.through_year) d
  where d.first_day <= (select day from today)
), system as (
  select 'reports_expected' as code, atom_id, form_id, period, count(*) as amount from expected group by 2, 3, 4
  union all
  select said.code, r.atom_id, r.form_id, r.period, count(*)
  from report r
  cross join lateral (values
    ('reports_received', r.due_at is not null),
    ('reports_on_time', r.first_received_at < r.due_at),
    ('reports_late', r.first_received_at >= r.due_at),
    ('reports_accepted', r.due_at is not null and r.final_revision_id is not null),
    ('reports_unexpected', r.due_at is null)
  ) said (code, holds)
  where said.holds
  group by 1, 2, 3, 4
)
select atom_id, measure_id, slice_id, period, amount::numeric as final, amount::numeric as provisional, amount as final_reporters,
  amount as provisional_reporters
from register
union all
select * from reported
union all
select s.atom_id, m.id, slice.id, s.period, s.amount, s.amount, s.amount, s.amount
from system s
join measure m on m.code = s.code
join form f on f.id = s.form_id
cross join lateral (values (f.member_id)) slice (id);

create table by_hand.atom_cell as
select * from by_hand.stated
union all
select s.atom_id, s.measure_id, s.slice_id, year * 100, sum(s.final), sum(s.provisional), sum(s.final_reporters),
  sum(s.provisional_reporters)
from by_hand.stated s
join measure m on m.id = s.measure_id and m.source = 'REGISTER' and m.kind = 'STOCK'
cross join cube_state state
cross join lateral generate_series(s.period / 100 + 1, state.opening_through) year
group by 1, 2, 3, 4;

create table by_hand.cell as
select k.tree_id, k.node_id, c.measure_id, c.slice_id, c.period, sum(c.final) as final, sum(c.provisional) as provisional,
  sum(c.final_reporters) as final_reporters, sum(c.provisional_reporters) as provisional_reporters
from by_hand.atom_cell c
join cube_closure k on k.atom_id = c.atom_id
group by 1, 2, 3, 4, 5;

alter table by_hand.atom_cell add primary key (measure_id, slice_id, period, atom_id)
  include (final, provisional, final_reporters, provisional_reporters);
alter table by_hand.cell add primary key (tree_id, node_id, measure_id, slice_id, period)
  include (final, provisional, final_reporters, provisional_reporters);
