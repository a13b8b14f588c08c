-- name: enterprises.list-at-atoms
-- Enterprises that stand at the atoms $1 and are open, on day $2 or later, but for those of $3: the first $4.
select e.tax_code, v.name, p.atom_id, count(*) over () as total
from (
  select p.enterprise_id, min(p.atom_id) as atom_id
  from enterprise_placement p
  where p.superseded_by is null and p.atom_id = any($1::int[]) and (upper_inf(p.valid) or upper(p.valid) > $2)
  group by p.enterprise_id
) p
join enterprise e on e.id = p.enterprise_id
join enterprise_version v on v.enterprise_id = e.id and v.superseded_by is null
where (v.closed_on is null or v.closed_on > $2) and e.id not in (select unnest($3::bigint[]))
order by e.tax_code
limit $4
