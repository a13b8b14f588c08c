-- name: load.raw-registers
-- Enterprises below the units $1 on the last days of the periods $2, where they stand on day $3, counted from the registers
-- themselves: all, those with a trade union, those eligible for one (a survey says so, or there is one). Spans are compared bound by
-- bound: the planner takes what contains a day for next to nothing, and would look all of it up one by one.
with recursive below (root_id, unit_id) as (
  select u.id, u.id from unit u where u.code = any($1::text[])
  union all
  select b.root_id, p.unit_id
  from below b
  join unit_placement p on p.hierarchy = 'reporting' and p.parent_id = b.unit_id and p.superseded_by is null
    and p.valid @> $3::date
), asked as (
  select key as period, last_day as day from native_period where key = any($2::int[])
), open as (
  select v.enterprise_id, a.node_id as unit_id, asked.period, c.eligible_for_trade_union
  from asked
  join enterprise_version v on v.superseded_by is null and v.opened_on <= asked.day
    and (v.closed_on is null or asked.day < v.closed_on)
  join enterprise_placement p on p.enterprise_id = v.enterprise_id and p.superseded_by is null
    and lower(p.valid) <= asked.day and (upper_inf(p.valid) or asked.day < upper(p.valid))
  join enterprise_classification c on c.enterprise_id = v.enterprise_id and c.superseded_by is null
    and lower(c.valid) <= asked.day and (upper_inf(c.valid) or asked.day < upper(c.valid))
  join cube_atom a on a.id = p.atom_id
  where a.node_id in (select unit_id from below)
), with_union as (
  select distinct g.enterprise_id, asked.period
  from asked
  join organization_version o on o.superseded_by is null and o.kind_id = 5003 and o.founded_on <= asked.day
    and (o.dissolved_on is null or asked.day < o.dissolved_on)
  join organization_coverage g on g.organization_id = o.organization_id and g.superseded_by is null
    and lower(g.valid) <= asked.day and (upper_inf(g.valid) or asked.day < upper(g.valid))
), at_units as (
  select open.unit_id, open.period, count(*) as enterprises, count(w.enterprise_id) as with_union,
    count(*) filter (where w.enterprise_id is not null or open.eligible_for_trade_union) as eligible
  from open
  left join with_union w on w.enterprise_id = open.enterprise_id and w.period = open.period
  group by 1, 2
)
select root.code as unit, at_units.period, sum(enterprises) as enterprises,
  sum(with_union) as enterprises_with_trade_union, sum(eligible) as enterprises_eligible_for_trade_union
from at_units
join below b on b.unit_id = at_units.unit_id
join unit root on root.id = b.root_id
group by 1, 2
