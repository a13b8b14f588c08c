-- name: units.insert-versions
insert into unit_version (unit_id, valid, name_vi, name_en, search_key, kind, zone_kind_id, revision_id)
select v.unit_id, daterange(v.opened_on, null), v.name_vi, v.name_en, v.search_key, v.kind, v.zone_kind_id, $8
from unnest($1::int[], $2::date[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[])
  v (unit_id, opened_on, name_vi, name_en, search_key, kind, zone_kind_id)
