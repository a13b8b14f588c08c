-- name: load.raw-reports
-- What the reports of form $1 state for the periods $2 below the units $3, where they stood on day $4: added up from the records
-- themselves, without any cell. $5 measures. By unit, period, measure and two classes.
with recursive below (root_id, unit_id) as (
  select u.id, u.id from unit u where u.code = any($3::text[])
  union all
  select b.root_id, p.unit_id
  from below b
  join unit_placement p on p.hierarchy = 'reporting' and p.parent_id = b.unit_id and p.superseded_by is null
    and p.valid @> $4::date
), stated as (
  select a.node_id as unit_id, s.period, c.ownership_id, c.size_class_id, r.measures, r.amounts
  from submission s
  join native_period n on n.key = s.period
  join submission_revision r on r.id = s.provisional_revision_id
  join enterprise_version v on v.enterprise_id = s.reporter_id and v.superseded_by is null
  join enterprise_placement p on p.enterprise_id = s.reporter_id and p.superseded_by is null
    and lower(p.valid) <= greatest(v.opened_on, n.last_day)
    and (upper_inf(p.valid) or greatest(v.opened_on, n.last_day) < upper(p.valid))
  join enterprise_classification c on c.enterprise_id = s.reporter_id and c.superseded_by is null
    and lower(c.valid) <= greatest(v.opened_on, n.last_day)
    and (upper_inf(c.valid) or greatest(v.opened_on, n.last_day) < upper(c.valid))
  join cube_atom a on a.id = p.atom_id
  where s.form_id = (select id from form where code = $1) and s.period = any($2::int[]) and s.reporter_kind = 'ENTERPRISE'
    and a.node_id in (select unit_id from below)
), at_units as (
  select s.unit_id, s.period, x.measure_id, s.ownership_id, s.size_class_id, sum(x.amount) as amount
  from stated s
  cross join lateral unnest(s.measures, s.amounts) x (measure_id, amount)
  where x.measure_id = any($5::int[])
  group by 1, 2, 3, 4, 5
)
select root.code as unit, at_units.period, m.code as measure, o.code as ownership, z.code as size_class,
  sum(at_units.amount) as amount
from at_units
join below b on b.unit_id = at_units.unit_id
join unit root on root.id = b.root_id
join measure m on m.id = at_units.measure_id
join dimension_member o on o.id = at_units.ownership_id
join dimension_member z on z.id = at_units.size_class_id
group by 1, 2, 3, 4, 5
