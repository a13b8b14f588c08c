-- name: units.insert-atoms
-- New parts of the units $1, numbered on from those that they have; the ids come back in the order asked.
with asked as (
  select node_id, ordinal, row_number() over (partition by node_id order by ordinal) as n
  from unnest($1::int[]) with ordinality a (node_id, ordinal)
), made as (
  insert into cube_atom (node_id, part)
  select a.node_id, (select max(part) from cube_atom x where x.node_id = a.node_id) + a.n
  from asked a
  returning id, node_id, part
)
select m.id
from made m
join asked a on a.node_id = m.node_id
  and m.part = (select max(part) from cube_atom x where x.node_id = a.node_id) + a.n
order by a.ordinal
