-- name: enterprises.list-enterprises
-- One page below each of many units at once, in one snapshot. $1 units (null = everywhere), $2 visible roots (null = all),
-- $3 as of, $4..$7 let-through members, $8 open on, $9 search pattern, $10 after, $11 before, $12 backward, $13 limit.
with below as materialized (
  select n.ordinal, k.atom_id
  from unnest($1::int[]) with ordinality n (node_id, ordinal)
  join cube_closure k on k.tree_id = 1 and k.node_id = n.node_id
  union all
  select n.ordinal, a.id
  from unnest($1::int[]) with ordinality n (node_id, ordinal)
  cross join cube_atom a
  where n.node_id is null
), candidate as materialized (
  select b.ordinal, p.enterprise_id, p.atom_id
  from below b
  join enterprise_placement p on p.atom_id = b.atom_id and p.superseded_by is null
  where $2::int[] is null or exists (
    select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = b.atom_id)
  group by b.ordinal, p.enterprise_id, p.atom_id
), found as materialized (
  select c.ordinal, e.*
  from candidate c
  -- "offset 0" keeps this a look-up by id for each candidate; as a join the planner takes it for a handful of rows.
  cross join lateral (select * from enterprise_on($3) o where o.id = c.enterprise_id offset 0) e
  where e.atom_id = c.atom_id
    and ($4::int[] is null or e.ownership_id = any($4))
    and ($5::int[] is null or e.industry_section_id = any($5))
    and ($6::int[] is null or e.size_class_id = any($6))
    and ($7::int[] is null or e.zone_kind_id = any($7))
    and ($8::date is null or (e.opened_on <= $8 and (e.closed_on is null or $8 < e.closed_on)))
    and ($9::text is null or e.search_key like $9)
), total as (
  select ordinal, count(*) as total from found group by ordinal
), page as (
  select f.*, row_number() over (
    partition by f.ordinal order by case when not $12::boolean then f.tax_code end, case when $12 then f.tax_code end desc
  ) as place
  from found f
  where ($10::text is null or f.tax_code > $10) and ($11::text is null or f.tax_code < $11)
)
select n.ordinal, coalesce(t.total, 0) as total, p.id, p.tax_code, p.name, p.opened_on, p.closed_on, p.unit_id,
  p.ownership_id, p.industry_section_id, p.size_class_id, p.zone_kind_id, p.eligible_for_trade_union
from generate_series(1, cardinality($1)) n (ordinal)
left join total t on t.ordinal = n.ordinal
left join page p on p.ordinal = n.ordinal and p.place <= $13
order by n.ordinal, p.place
