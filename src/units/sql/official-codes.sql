-- name: units.official-codes
-- Codes that authorities gave to units ($1), in the order of schemes and days.
select c.unit_id, c.scheme, c.code, lower(c.valid) as valid_from, upper(c.valid) as valid_to
from unit_official_code c
where c.unit_id = any($1::int[]) and c.superseded_by is null
order by c.unit_id, c.scheme, lower(c.valid)
