-- name: cube.place-atoms
-- Changes the kept tree: the atoms $2 are no more under the nodes $1; the atoms $4 are under the nodes $3, $5 levels below them.
with gone as (
  delete from cube_closure c
  using (select * from unnest($1::int[], $2::int[]) g (node_id, atom_id) offset 0) g
  where c.tree_id = 1 and c.node_id = g.node_id and c.atom_id = g.atom_id
)
insert into cube_closure as c (tree_id, node_id, atom_id, depth)
select 1, p.node_id, p.atom_id, p.depth
from unnest($3::int[], $4::int[], $5::int[]) p (node_id, atom_id, depth)
on conflict (tree_id, node_id, atom_id) do update set depth = excluded.depth
