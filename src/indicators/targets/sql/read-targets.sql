-- name: indicators.read-targets
-- Targets of units as they stand, each with what the units directly below have for the same metric, horizon and filters. $1 units,
-- $2 a horizon or null for all, $3 the day whose hierarchy tells who stands below; for a unit that is closed by then its last
-- day does. Looked up unit by unit: a plan made while there are no targets would go through all of them for each unit.
select t.unit_id, t.metric, t.horizon, t.filters, v.number, v.bound, v.minimum, v.maximum, v.basis_vi, v.basis_en, v.note,
  life.last_day, below.count as below_count, below.sum as below_sum
from unnest($1::int[]) with ordinality asked (unit_id, ordinal)
cross join lateral (
  select * from target t where t.unit_id = asked.unit_id and ($2::text is null or t.horizon = $2) offset 0
) t
cross join lateral (
  select * from target_version v
  where v.target_id = t.id and v.superseded_by is null and v.bound is not null
  offset 0
) v
cross join lateral (
  select nullif(least($3::date, max(coalesce(upper(u.valid), 'infinity')) - 1), $3::date) as last_day
  from unit_version u where u.unit_id = t.unit_id and u.superseded_by is null
) life
cross join lateral (select coalesce(life.last_day, $3::date) as day) tree
cross join lateral (
  select count(*) as count, coalesce(sum(coalesce(child_version.minimum, child_version.maximum)), 0) as sum
  from (
    select p.unit_id from unit_placement p
    where p.hierarchy = 'reporting' and p.parent_id = t.unit_id and p.superseded_by is null
      and lower(p.valid) <= tree.day and coalesce(tree.day < upper(p.valid), true)
    offset 0
  ) child
  cross join lateral (
    select c.id from target c
    where c.unit_id = child.unit_id and c.horizon = t.horizon and c.metric = t.metric and c.filters = t.filters
    offset 0
  ) child_target
  cross join lateral (
    select v.minimum, v.maximum from target_version v
    where v.target_id = child_target.id and v.superseded_by is null and v.bound is not null
    offset 0
  ) child_version
) below
order by asked.ordinal, t.horizon, t.metric, t.filters
