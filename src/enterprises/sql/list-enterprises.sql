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
), visible as materialized (
  select b.ordinal, b.atom_id
  from below b
  where $2::int[] is null or exists (
    select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = b.atom_id)
), found as materialized (
  select b.ordinal, e.id, e.tax_code
  from visible b
  -- "offset 0" keeps these look-ups by key for each row; as joins the planner takes them for a handful of rows.
  cross join lateral (
    select p.enterprise_id, p.valid from enterprise_placement p
    where p.atom_id = b.atom_id and p.superseded_by is null offset 0
  ) p
  cross join lateral (
    select e.id, e.tax_code, v.opened_on, v.closed_on, v.search_key,
      greatest(v.opened_on, least($3::date, v.closed_on - 1)) as day
    from enterprise_version v
    join enterprise e on e.id = v.enterprise_id
    where v.enterprise_id = p.enterprise_id and v.superseded_by is null offset 0
  ) e
  where p.valid @> e.day
    and ($8::date is null or (e.opened_on <= $8 and (e.closed_on is null or $8 < e.closed_on)))
    and ($9::text is null or e.search_key like $9)
    and (coalesce($4::int[], $5::int[], $6::int[], $7::int[]) is null or exists (
      select from enterprise_on($3) o
      where o.id = e.id
        and ($4 is null or o.ownership_id = any($4))
        and ($5 is null or o.industry_section_id = any($5))
        and ($6 is null or o.size_class_id = any($6))
        and ($7 is null or o.zone_kind_id = any($7))
      offset 0))
), total as (
  select ordinal, count(*) as total from found group by ordinal
), page as (
  select f.*, row_number() over (
    partition by f.ordinal order by case when not $12::boolean then f.tax_code end, case when $12 then f.tax_code end desc
  ) as place
  from found f
  where ($10::text is null or f.tax_code > $10) and ($11::text is null or f.tax_code < $11)
)
select n.ordinal, coalesce(t.total, 0) as total, e.id, e.tax_code, e.name, e.opened_on, e.closed_on,
  open_unit_of_atom(e.atom_id, $3) as unit_id, e.ownership_id, e.industry_section_id, e.size_class_id, e.zone_kind_id, e.eligible_for_trade_union
from generate_series(1, cardinality($1)) n (ordinal)
left join total t on t.ordinal = n.ordinal
left join page p on p.ordinal = n.ordinal and p.place <= $13
left join lateral (select * from enterprise_on($3) o where o.id = p.id offset 0) e on true
order by n.ordinal, p.place
