-- name: units.existing-units
select u.id, u.code, v.kind, zone_kind.code as zone_kind, v.name_vi, v.name_en, lower(v.valid) as opened_on, parent.code as parent
from unit u
join lateral (
  select * from unit_version v where v.unit_id = u.id and v.superseded_by is null order by lower(v.valid) limit 1
) v on true
join dimension_member zone_kind on zone_kind.id = v.zone_kind_id
left join lateral (
  select * from unit_placement p
  where p.hierarchy = $2 and p.unit_id = u.id and p.superseded_by is null order by lower(p.valid) limit 1
) p on true
left join unit parent on parent.id = p.parent_id
where u.code = any($1::text[])
