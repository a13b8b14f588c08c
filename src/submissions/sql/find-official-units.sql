-- name: submissions.find-official-units
select asked.ordinal, u.code
from unnest($1::text[], $2::text[], $3::date[]) with ordinality asked (scheme, code, on_day, ordinal)
join unit_official_code c on c.scheme = asked.scheme and c.code = asked.code and c.superseded_by is null
  and c.valid @> asked.on_day
join unit u on u.id = c.unit_id
