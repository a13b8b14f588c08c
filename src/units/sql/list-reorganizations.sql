-- name: units.list-reorganizations
-- Reorganizations that name a unit below the units $1 (null = everything), in the order of their days: those of the unit $2, from
-- the day $3 on, before the day $4; after the one of day $5 and number $6, at most $7. `total` counts all pages. Filters that are
-- null let everything through.
with seen as (
  select r.*
  from reorganization r
  where ($3::date is null or r.effective_on >= $3) and ($4::date is null or r.effective_on < $4)
    and ($2::int is null or exists (
      select from reorganization_unit u where u.unit_id = $2 and u.reorganization_id = r.id))
    and ($1::int[] is null or exists (
      select from reorganization_unit u
      join cube_atom home on home.node_id = u.unit_id and home.part = 0
      join cube_closure k on k.tree_id = 1 and k.node_id = any($1) and k.atom_id = home.id
      where u.reorganization_id = r.id))
)
select (select count(*) from seen) as total, page.*, k.known_at, k.principal
from (select 1) one
left join lateral (
  select * from seen
  where $5::date is null or (effective_on, id) > ($5, $6::bigint)
  order by effective_on, id limit $7
) page on true
left join revision k on k.id = page.revision_id
order by page.effective_on, page.id
