-- name: units.change-versions
-- From day $7 on the units $1 end ($2), or have another name or kind (null = as before). Records are replaced, never changed.
with asked as (
  select * from unnest($1::int[], $2::boolean[], $3::text[], $4::text[], $5::text[], $6::text[])
    a (unit_id, ends, name_vi, name_en, search_key, kind)
), old as (
  update unit_version v set superseded_by = $8
  from asked a
  where v.unit_id = a.unit_id and v.superseded_by is null and (upper_inf(v.valid) or upper(v.valid) > $7)
  returning v.*
)
insert into unit_version (unit_id, valid, name_vi, name_en, search_key, kind, zone_kind_id, revision_id)
select o.unit_id, daterange(lower(o.valid), $7), o.name_vi, o.name_en, o.search_key, o.kind, o.zone_kind_id, $8
from old o
where lower(o.valid) < $7
union all
select o.unit_id, daterange(greatest(lower(o.valid), $7), upper(o.valid)), coalesce(a.name_vi, o.name_vi),
  coalesce(a.name_en, o.name_en), coalesce(a.search_key, o.search_key), coalesce(a.kind, o.kind), o.zone_kind_id, $8
from old o
join asked a on a.unit_id = o.unit_id
where not a.ends
