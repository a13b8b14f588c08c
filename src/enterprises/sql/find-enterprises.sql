-- name: enterprises.find-enterprises
-- $1 ids, $2 tax codes, $3 visible roots (null = everything), $4 as of.
select e.id, e.tax_code, e.name, e.opened_on, e.closed_on, open_unit_of_atom(e.atom_id, $4) as unit_id,
  e.ownership_id, e.industry_section_id, e.size_class_id, e.zone_kind_id, e.eligible_for_trade_union
from (
  select unnest($1::bigint[]) as id
  union
  select id from enterprise where tax_code = any($2::text[])
) asked
join enterprise_on($4) e on e.id = asked.id
where $3::int[] is null or exists (
  select from cube_closure k where k.tree_id = 1 and k.node_id = any($3) and k.atom_id = e.atom_id)
order by e.tax_code
