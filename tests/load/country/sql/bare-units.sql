-- name: load.bare-units
-- Units as one would look them up for just these questions: those with the codes $1, or the children of unit $2, on day $3.
select u.id, u.code, v.name_vi as name
from unit u
join unit_version v on v.unit_id = u.id and v.superseded_by is null and v.valid @> $3::date
where u.code = any($1::text[]) or u.id in (
  select p.unit_id from unit_placement p
  where p.hierarchy = 'reporting' and p.parent_id = $2 and p.superseded_by is null and p.valid @> $3::date)
order by u.code
