-- name: enterprises.find-placed
-- The atoms at which the enterprises with these tax codes stand on day $2 or later.
select e.tax_code, e.id, p.atoms
from unnest($1::text[]) asked (tax_code)
join enterprise e on e.tax_code = asked.tax_code
cross join lateral (
  select array_agg(distinct p.atom_id) as atoms
  from enterprise_placement p
  where p.enterprise_id = e.id and p.superseded_by is null and (upper_inf(p.valid) or upper(p.valid) > $2)
  offset 0
) p
where p.atoms is not null
