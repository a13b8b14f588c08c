-- name: load.bare-units
-- Units as one would look them up for just these questions: those with the codes $1, or the children of unit $2, on day $3.
select u.id, u.code, v.name_vi as name
from (
  select id from unit where code = any($1::text[])
  union all
  select p.unit_id from unit_placement p
  where p.hierarchy = 'reporting' and p.parent_id = $2 and p.superseded_by is null
    and lower(p.valid) <= $3::date and (upper_inf(p.valid) or $3::date < upper(p.valid))
) asked
join unit u on u.id = asked.id
join unit_version v on v.unit_id = asked.id and v.superseded_by is null
  and lower(v.valid) <= $3::date and (upper_inf(v.valid) or $3::date < upper(v.valid))
order by u.code
