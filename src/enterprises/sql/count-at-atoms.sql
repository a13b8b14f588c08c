-- name: enterprises.count-at-atoms
-- Enterprises that stand at the atoms $1 and are open on day $2 or later.
select p.atom_id, count(distinct p.enterprise_id) as enterprises
from enterprise_placement p
join enterprise_version v on v.enterprise_id = p.enterprise_id and v.superseded_by is null
where p.superseded_by is null and p.atom_id = any($1::int[])
  and (upper_inf(p.valid) or upper(p.valid) > $2) and (v.closed_on is null or v.closed_on > $2)
group by p.atom_id
