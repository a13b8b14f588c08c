-- name: units.official-codes-on-day
-- The official codes that units have on day $1. Not joined with the units: a plan made while there are few would look all codes up for each.
select c.unit_id, c.scheme, c.code
from unit_official_code c
where c.superseded_by is null and c.valid @> $1::date
