-- name: units.compare-closure
-- Where the kept tree is not the wanted one: atoms $2 under nodes $1, $3 levels below them. Ground of the past is told
-- by its unit.
with wanted as (
  select * from unnest($1::int[], $2::int[], $3::int[]) w (node_id, atom_id, depth)
), kept as (
  select node_id, atom_id, depth from cube_closure where tree_id = 1
)
select unit.code as unit, above.code as above,
  case when k.depth is null then 0 when w.depth is null then 1 else 2 end as fault
from wanted w
full join kept k on k.node_id = w.node_id and k.atom_id = w.atom_id
join cube_atom a on a.id = coalesce(w.atom_id, k.atom_id)
join unit on unit.id = a.node_id
left join unit_ground g on g.node_id = coalesce(w.node_id, k.node_id)
join unit above on above.id = coalesce(g.unit_id, w.node_id, k.node_id)
where w.depth is distinct from k.depth
order by above.code, unit.code
