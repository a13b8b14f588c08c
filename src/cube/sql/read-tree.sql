-- name: cube.read-tree
-- The kept tree: atoms under nodes, so many levels below them, side by side.
select array_agg(node_id) as nodes, array_agg(atom_id) as atoms, array_agg(depth) as depths
from cube_closure where tree_id = 1
having count(*) > 0
