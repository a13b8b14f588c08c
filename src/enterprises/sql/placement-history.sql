-- name: enterprises.placement-history
-- $1 enterprises, $2 visible roots (null = everything), $3 the day whose home decides what is visible.
select p.enterprise_id, a.node_id as unit_id, lower(p.valid) as valid_from, upper(p.valid) as valid_to
from enterprise_on($3) e
join enterprise_placement p on p.enterprise_id = e.id and p.superseded_by is null
join cube_atom a on a.id = p.atom_id
where e.id = any($1::bigint[]) and ($2::int[] is null or exists (
  select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = e.atom_id))
order by p.enterprise_id, p.valid
