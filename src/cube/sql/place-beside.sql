-- name: cube.place-beside
-- The new parts $1 stand where the atoms $2 stand in the kept tree.
insert into cube_closure (tree_id, node_id, atom_id, depth)
select k.tree_id, k.node_id, p.part, k.depth
from unnest($1::int[], $2::int[]) p (part, atom_id)
cross join lateral (
  select * from cube_closure k where k.tree_id = 1 and k.atom_id = p.atom_id offset 0
) k
