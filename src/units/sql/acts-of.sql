-- name: units.acts-of
-- Of each reorganization $1 the acts about units below $4 (null = everything) after the place $2 beside it, at most $3 beside it, and
-- how many there are. Other units are told only where the caller may see them.
select asked.ordinal, total.count as total, page.number, page.kind, page.unit_id, page.content, u.code,
  array(
    select x.code from unnest(page.other_ids) with ordinality other (id, place)
    join unit x on x.id = other.id
    where $4::int[] is null or exists (
      select from cube_atom home join cube_closure k on k.tree_id = 1 and k.node_id = any($4) and k.atom_id = home.id
      where home.node_id = x.id and home.part = 0)
    order by other.place) as others
from unnest($1::bigint[], $2::int[], $3::int[]) with ordinality asked (id, after, most, ordinal)
cross join lateral (
  select count(*) as count from reorganization_act a
  where a.reorganization_id = asked.id and ($4::int[] is null or exists (
    select from cube_atom home join cube_closure k on k.tree_id = 1 and k.node_id = any($4) and k.atom_id = home.id
    where home.node_id = a.unit_id and home.part = 0))
) total
left join lateral (
  select * from reorganization_act a
  where a.reorganization_id = asked.id and a.number > asked.after and ($4::int[] is null or exists (
    select from cube_atom home join cube_closure k on k.tree_id = 1 and k.node_id = any($4) and k.atom_id = home.id
    where home.node_id = a.unit_id and home.part = 0))
  order by a.number limit asked.most
) page on true
left join unit u on u.id = page.unit_id
order by asked.ordinal, page.number
