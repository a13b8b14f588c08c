-- name: units.insert-official-codes
insert into unit_official_code (unit_id, scheme, code, valid, revision_id)
select c.unit_id, c.scheme, c.code, daterange(c.from_day, c.to_day), $6
from unnest($1::int[], $2::text[], $3::text[], $4::date[], $5::date[]) c (unit_id, scheme, code, from_day, to_day)
