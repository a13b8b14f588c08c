-- name: load.raw-registers
-- Enterprises below the units $1 on the last days of the periods $2, where they stand on day $3, counted from the registers
-- themselves: all, those with a trade union, those eligible for one (a survey says so, or there is one).
with recursive below (root_id, unit_id) as (
  select u.id, u.id from unit u where u.code = any($1::text[])
  union all
  select b.root_id, p.unit_id
  from below b
  join unit_placement p on p.hierarchy = 'reporting' and p.parent_id = b.unit_id and p.superseded_by is null
    and p.valid @> $3::date
), open as (
  select a.node_id as unit_id, asked.period, c.eligible_for_trade_union,
    exists (
      select from organization_coverage g
      join organization_version o on o.organization_id = g.organization_id and o.superseded_by is null and o.kind_id = 5003
      where g.enterprise_id = v.enterprise_id and g.superseded_by is null and g.valid @> asked.day
        and daterange(o.founded_on, o.dissolved_on) @> asked.day
    ) as has_union
  from (select period, period_last_day(period) as day from unnest($2::int[]) period) asked
  join enterprise_version v on v.superseded_by is null and daterange(v.opened_on, v.closed_on) @> asked.day
  join enterprise_placement p on p.enterprise_id = v.enterprise_id and p.superseded_by is null and p.valid @> asked.day
  join enterprise_classification c on c.enterprise_id = v.enterprise_id and c.superseded_by is null and c.valid @> asked.day
  join cube_atom a on a.id = p.atom_id
  where a.node_id in (select unit_id from below)
), at_units as (
  select unit_id, period, count(*) as enterprises, count(*) filter (where has_union) as with_union,
    count(*) filter (where has_union or eligible_for_trade_union) as eligible
  from open group by 1, 2
)
select root.code as unit, at_units.period, sum(enterprises) as enterprises,
  sum(with_union) as enterprises_with_trade_union, sum(eligible) as enterprises_eligible_for_trade_union
from at_units
join below b on b.unit_id = at_units.unit_id
join unit root on root.id = b.root_id
group by 1, 2
