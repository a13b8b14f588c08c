-- name: organizations.list-organizations
-- One page below each of many units at once, in one snapshot. $1 units (null = everywhere), $2 visible roots (null = all),
-- $3 as of, $4 let-through kinds, $5 existing on, $6 search pattern, $7 after, $8 before, $9 backward, $10 limit.
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
), candidate as materialized (
  select b.ordinal, v.organization_id, b.atom_id
  from visible b
  join organization_version v on v.atom_id = b.atom_id and v.superseded_by is null
  union
  select b.ordinal, v.organization_id, b.atom_id
  from visible b
  join enterprise_placement p on p.atom_id = b.atom_id and p.superseded_by is null
  join organization_version v on v.enterprise_id = p.enterprise_id and v.superseded_by is null
), found as materialized (
  select c.ordinal, o.*
  from candidate c
  -- "offset 0" keeps this a look-up by id for each candidate; as a join the planner takes it for a handful of rows.
  cross join lateral (select * from organization_on($3) o where o.id = c.organization_id offset 0) o
  where o.atom_id = c.atom_id
    and ($4::int[] is null or o.kind_id = any($4))
    and ($5::date is null or (o.founded_on <= $5 and (o.ended_on is null or $5 < o.ended_on)))
    and ($6::text is null or o.search_key like $6)
), total as (
  select ordinal, count(*) as total from found group by ordinal
), page as (
  select f.*, row_number() over (
    partition by f.ordinal order by case when not $9::boolean then f.code end, case when $9 then f.code end desc
  ) as place
  from found f
  where ($7::text is null or f.code > $7) and ($8::text is null or f.code < $8)
)
select n.ordinal, coalesce(t.total, 0) as total, p.id, p.code, p.name, p.kind_id, p.party_form_id, p.founded_on,
  p.dissolved_on, p.ended_on, p.enterprise_id, open_unit_of_atom(p.atom_id, $3) as unit_id
from generate_series(1, cardinality($1)) n (ordinal)
left join total t on t.ordinal = n.ordinal
left join page p on p.ordinal = n.ordinal and p.place <= $10
order by n.ordinal, p.place
