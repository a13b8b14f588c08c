-- name: access.units-within
-- The units of $1 at or below the roots $2. A look-up for each.
select asked.id
from unnest($1::int[]) asked (id)
where exists (
  select from cube_atom home
  cross join lateral (
    select from cube_closure inside
    where inside.tree_id = 1 and inside.atom_id = home.id and inside.node_id = any($2::int[]) offset 0
  ) inside
  where home.node_id = asked.id and home.part = 0
)
