-- name: units.units-on-day
-- All units that are open on day $1, and where they stand in hierarchy $2.
select u.id, u.code, v.name_vi, v.name_en, v.kind, above.code as parent
from unit_version v
join unit u on u.id = v.unit_id
left join lateral (
  select p.parent_id
  from unit_placement p
  where p.unit_id = u.id and p.hierarchy = $2 and p.superseded_by is null and lower(p.valid) <= $1 and (upper_inf(p.valid) or upper(p.valid) > $1)
  offset 0
) p on true
left join lateral (select unit.code from unit where unit.id = p.parent_id offset 0) above on true
where v.superseded_by is null and v.valid @> $1::date
