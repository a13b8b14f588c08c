-- name: units.end-scheme-codes
-- Units $1 have the codes of the schemes $2 beside them, which they have on the day before $3, until that day.
with old as (
  update unit_official_code c set superseded_by = $4
  from unnest($1::int[], $2::text[]) asked (unit_id, scheme)
  where c.unit_id = asked.unit_id and c.scheme = asked.scheme and c.superseded_by is null
    and lower(c.valid) < $3::date and (upper_inf(c.valid) or upper(c.valid) > $3::date)
  returning c.*
)
insert into unit_official_code (unit_id, scheme, code, valid, revision_id)
select o.unit_id, o.scheme, o.code, daterange(lower(o.valid), $3::date), $4
from old o
