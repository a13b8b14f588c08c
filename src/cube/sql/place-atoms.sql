-- name: cube.place-atoms
-- Makes the kept tree the wanted one: atoms $2 under nodes $1, $3 levels below them.
with wanted as materialized (
  select * from unnest($1::int[], $2::int[], $3::int[]) w (node_id, atom_id, depth)
), gone as (
  delete from cube_closure c
  where c.tree_id = 1 and (c.node_id, c.atom_id) not in (select node_id, atom_id from wanted)
)
insert into cube_closure as c (tree_id, node_id, atom_id, depth)
select 1, w.node_id, w.atom_id, w.depth from wanted w
on conflict (tree_id, node_id, atom_id) do update set depth = excluded.depth where c.depth <> excluded.depth
