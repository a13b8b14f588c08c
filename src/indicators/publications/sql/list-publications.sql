-- name: indicators.list-publications
-- Publications with a unit below the units $1 (null = everything), in the order in which they were made: the one with code $2,
-- or those after number $3, at most $4 of them. `total` counts all pages.
with seen as (
  select p.* from publication p
  where ($2::text is null or p.code = $2) and ($1::int[] is null or exists (
    select from unnest(p.units) u (id)
    join cube_atom home on home.node_id = u.id and home.part = 0
    join cube_closure k on k.tree_id = 1 and k.node_id = any($1) and k.atom_id = home.id))
)
select (select count(*) from seen) as total, page.*, r.principal, r.known_at as published_at, r.legal_basis
from (select 1) one
left join lateral (select * from seen where $3::bigint is null or id > $3 order by id limit $4) page on true
left join revision r on r.id = page.revision_id
order by page.id
