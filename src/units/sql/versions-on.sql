-- name: units.versions-on
-- Names and kinds of the units $1 on day $2.
select v.unit_id, v.name_vi, v.name_en, v.kind
from unnest($1::int[]) asked (id)
cross join lateral (
  select * from unit_version v
  where v.unit_id = asked.id and v.superseded_by is null
    and lower(v.valid) <= $2 and (upper_inf(v.valid) or upper(v.valid) > $2)
  offset 0
) v
