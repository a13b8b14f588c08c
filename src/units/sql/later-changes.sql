-- name: units.later-changes
-- The first day after $2 on which something known of the units $1 changes already, for those that have one.
select u.id, min(later.on_day) as on_day
from unnest($1::int[]) u (id)
cross join lateral (
  select lower(v.valid) as on_day from unit_version v where v.unit_id = u.id and v.superseded_by is null
  union all
  select upper(v.valid) from unit_version v where v.unit_id = u.id and v.superseded_by is null
  union all
  select lower(p.valid) from unit_placement p
  where p.hierarchy = 'reporting' and p.unit_id = u.id and p.superseded_by is null
) later
where later.on_day > $2
group by u.id
