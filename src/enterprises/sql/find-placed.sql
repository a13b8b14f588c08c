-- name: enterprises.find-placed
-- The atoms at which the enterprises with these tax codes stand on day $2.
select e.tax_code, e.id, p.atom_id
from enterprise e
join enterprise_placement p on p.enterprise_id = e.id and p.superseded_by is null
  and (lower_inf(p.valid) or lower(p.valid) <= $2) and (upper_inf(p.valid) or upper(p.valid) > $2)
where e.tax_code = any($1::text[])
