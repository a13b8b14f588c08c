-- name: organizations.coverage-history
-- $1 organizations, $2 visible roots (null = everything), $3 the day whose home decides what is visible.
select c.organization_id, c.enterprise_id, lower(c.valid) as valid_from, upper(c.valid) as valid_to
from organization_on($3) o
join organization_coverage c on c.organization_id = o.id and c.superseded_by is null
where o.id = any($1::bigint[]) and ($2::int[] is null or exists (
  select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = o.atom_id))
order by c.organization_id, c.valid, c.enterprise_id
