-- name: cube.make-atoms
-- Each new node has an atom of its own; the tree that is kept next places it.
insert into cube_atom (node_id) select node_id from unnest($1::int[]) node_id
