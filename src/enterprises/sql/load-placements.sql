-- name: enterprises.load-placements
select p.enterprise_id, p.atom_id, u.code as unit, lower(p.valid) as valid_from, upper(p.valid) as valid_to
from enterprise_placement p
join cube_atom a on a.id = p.atom_id
join unit u on u.id = a.node_id
where p.enterprise_id = any($1::bigint[]) and p.superseded_by is null
order by p.enterprise_id, p.valid
