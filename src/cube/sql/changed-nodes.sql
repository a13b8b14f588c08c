-- name: cube.changed-nodes
-- Nodes of the kept tree that will hold other atoms than now ($1 nodes, $2 atoms). Atoms that are new have no cells yet.
with wanted as materialized (
  select w.node_id, w.atom_id
  from unnest($1::int[], $2::int[]) w (node_id, atom_id)
  where w.atom_id in (select atom_id from cube_closure where tree_id = 1)
), kept as materialized (
  select node_id, atom_id from cube_closure where tree_id = 1
)
select coalesce(array_agg(distinct node_id), '{}') as nodes
from (
  (table wanted except table kept) union all (table kept except table wanted)
) changed
