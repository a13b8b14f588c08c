-- name: units.later-changes
-- The first day after $2 on which something known of the units $1 changes already, for those that have one. A split that the
-- unit outlives is a change; of units that end ($3, side by side) also what would pass to them later.
select u.id, min(later.on_day) as on_day
from unnest($1::int[], $3::boolean[]) u (id, ends)
cross join lateral (
  select lower(v.valid) as on_day from unit_version v where v.unit_id = u.id and v.superseded_by is null
  union all
  select upper(v.valid) from unit_version v where v.unit_id = u.id and v.superseded_by is null
  union all
  select lower(p.valid) from unit_placement p
  where p.hierarchy = 'reporting' and p.unit_id = u.id and p.superseded_by is null
  union all
  select s.happened_on from unit_succession s where s.predecessor_id = u.id and s.superseded_by is null
  union all
  select s.happened_on from unit_succession s where u.ends and s.successor_id = u.id and s.superseded_by is null
) later
where later.on_day > $2
group by u.id
