-- name: units.official-code-holders
-- Who holds an official code on some day of a span, and during which days.
select asked.ordinal, u.id as unit_id, u.code, lower(c.valid) as valid_from, upper(c.valid) as valid_to
from unnest($1::text[], $2::text[], $3::date[], $4::date[]) with ordinality asked (scheme, code, from_day, to_day, ordinal)
join unit_official_code c on c.scheme = asked.scheme and c.code = asked.code and c.superseded_by is null
  and c.valid && daterange(asked.from_day, asked.to_day)
join unit u on u.id = c.unit_id
