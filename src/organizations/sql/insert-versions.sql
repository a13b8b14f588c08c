-- name: organizations.insert-versions
insert into organization_version (organization_id, kind_id, name, search_key, atom_id, enterprise_id,
  founded_on, dissolved_on, revision_id)
select n.organization_id, n.kind_id, n.name, n.search_key || ' ' || lower(o.code), n.atom_id, n.enterprise_id,
  n.founded_on, n.dissolved_on, $9::bigint
from unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::int[], $6::bigint[], $7::date[], $8::date[])
  n (organization_id, kind_id, name, search_key, atom_id, enterprise_id, founded_on, dissolved_on)
join organization o on o.id = n.organization_id
