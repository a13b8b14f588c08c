-- name: organizations.organizations-covering
-- $1 enterprises, $2 visible roots (null = everything), $3 as of, $4 let-through kinds, $5 covering on (null = ever).
select c.enterprise_id as covered_id, o.id, o.code, o.name, o.kind_id, o.party_form_id, o.founded_on, o.dissolved_on,
  o.ended_on, o.enterprise_id, open_unit_of_atom(o.atom_id, $3) as unit_id
from (
  select enterprise_id, organization_id, range_agg(valid) as days
  from organization_coverage
  where enterprise_id = any($1::bigint[]) and superseded_by is null
  group by enterprise_id, organization_id
) c
join organization_on($3) o on o.id = c.organization_id
where ($4::int[] is null or o.kind_id = any($4))
  and ($5::date is null or (c.days @> $5 and o.founded_on <= $5 and (o.ended_on is null or $5 < o.ended_on)))
  and ($2::int[] is null or exists (
    select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = o.atom_id))
order by c.enterprise_id, o.code
