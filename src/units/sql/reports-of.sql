-- name: units.reports-of
-- The reports of the reorganizations $1 all of whose units lie below the units $2 (null = everything).
select r.reorganization_id, r.report
from reorganization_report r
where r.reorganization_id = any($1::bigint[]) and ($2::int[] is null or not exists (
  select from reorganization_unit u
  where u.reorganization_id = r.reorganization_id and not exists (
    select from cube_atom home join cube_closure k on k.tree_id = 1 and k.node_id = any($2) and k.atom_id = home.id
    where home.node_id = u.unit_id and home.part = 0)))
