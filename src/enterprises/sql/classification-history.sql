-- name: enterprises.classification-history
-- $1 enterprises, $2 visible roots (null = everything), $3 the day whose home decides what is visible.
select c.enterprise_id, c.ownership_id, c.industry_section_id, c.size_class_id, c.eligible_for_trade_union,
  lower(c.valid) as valid_from, upper(c.valid) as valid_to
from enterprise_on($3) e
join enterprise_classification c on c.enterprise_id = e.id and c.superseded_by is null
where e.id = any($1::bigint[]) and ($2::int[] is null or exists (
  select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = e.atom_id))
order by c.enterprise_id, c.valid
