-- name: indicators.occupied-atoms
-- Those of the atoms $1 that the registers know something of on the day $2: an enterprise, or an organization of a unit.
select asked.atom_id
from unnest($1::int[]) asked (atom_id)
where exists (
  select from enterprise_placement p
  where p.atom_id = asked.atom_id and p.superseded_by is null
    and lower(p.valid) <= $2::date and coalesce(upper(p.valid) > $2::date, true)
) or exists (
  select from organization_version o
  where o.atom_id = asked.atom_id and o.superseded_by is null
    and o.founded_on <= $2::date and coalesce(o.dissolved_on > $2::date, true)
)
