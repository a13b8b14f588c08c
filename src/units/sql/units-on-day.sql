-- name: units.units-on-day
-- All units that are open on day $1, where they stand in hierarchy $2, and the official codes that they have then.
select u.id, u.code, v.name_vi, v.name_en, v.kind, above.code as parent, codes.schemes, codes.official_codes
from unit_version v
join unit u on u.id = v.unit_id
left join unit_placement p on p.unit_id = u.id and p.hierarchy = $2 and p.superseded_by is null and p.valid @> $1::date
left join unit above on above.id = p.parent_id
left join lateral (
  select array_agg(c.scheme order by c.scheme, c.code) as schemes, array_agg(c.code order by c.scheme, c.code) as official_codes
  from unit_official_code c
  where c.unit_id = u.id and c.superseded_by is null and c.valid @> $1::date
) codes on true
where v.superseded_by is null and v.valid @> $1::date
