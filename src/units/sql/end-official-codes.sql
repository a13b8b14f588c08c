-- name: units.end-official-codes
-- A unit that ends on day $2 has its codes until then.
with old as (
  update unit_official_code c set superseded_by = $3
  where c.unit_id = any($1::int[]) and c.superseded_by is null and (upper_inf(c.valid) or upper(c.valid) > $2)
  returning c.*
)
insert into unit_official_code (unit_id, scheme, code, valid, revision_id)
select o.unit_id, o.scheme, o.code, daterange(lower(o.valid), $2), $3
from old o
where lower(o.valid) < $2
