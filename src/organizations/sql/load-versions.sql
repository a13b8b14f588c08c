-- name: organizations.load-versions
select v.organization_id, v.kind_id, k.code as kind, v.name, u.code as unit, e.tax_code, v.founded_on, v.dissolved_on
from organization_version v
join dimension_member k on k.id = v.kind_id
left join cube_atom a on a.id = v.atom_id
left join unit u on u.id = a.node_id
left join enterprise e on e.id = v.enterprise_id
where v.organization_id = any($1::bigint[]) and v.superseded_by is null
