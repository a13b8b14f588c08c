-- name: cube.grow-tree
-- Gives each new node its own atom and places it under everything above its parent. $1 nodes, $2 parents (null = root).
with node as (
  select * from unnest($1::int[], $2::int[]) n (node_id, parent_id)
), atom as (
  insert into cube_atom (node_id) select node_id from node returning id, node_id
)
insert into cube_closure (tree_id, node_id, atom_id, depth)
select 1, a.node_id, a.id, 0 from atom a
union all
select above.tree_id, above.node_id, a.id, above.depth + 1
from atom a
join node n on n.node_id = a.node_id
join cube_atom parent on parent.node_id = n.parent_id and parent.part = 0
join cube_closure above on above.tree_id = 1 and above.atom_id = parent.id
