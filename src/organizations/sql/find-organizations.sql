-- name: organizations.find-organizations
-- $1 ids, $2 codes, $3 visible roots (null = everything), $4 as of.
select o.id, o.code, o.name, o.kind_id, o.party_form_id, o.founded_on, o.dissolved_on, o.ended_on, o.enterprise_id,
  open_unit_of_atom(o.atom_id, $4) as unit_id
from (
  select unnest($1::bigint[]) as id
  union
  select id from organization where code = any($2::text[])
) asked
join organization_on($4) o on o.id = asked.id
where $3::int[] is null or exists (
  select from cube_closure k where k.tree_id = 1 and k.node_id = any($3) and k.atom_id = o.atom_id)
order by o.code
