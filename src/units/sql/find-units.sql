-- name: units.find-units
select u.id, u.code, a.id as atom_id, life.opened_on, life.closed_on
from unit u
join cube_atom a on a.node_id = u.id and a.part = 0
cross join lateral (
  select min(lower(v.valid)) as opened_on,
    case when bool_or(upper_inf(v.valid)) then null else max(upper(v.valid)) end as closed_on
  from unit_version v where v.unit_id = u.id and v.superseded_by is null
) life
where u.code = any($1::text[])
