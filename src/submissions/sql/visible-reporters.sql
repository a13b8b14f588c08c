-- name: submissions.visible-reporters
-- Which of the reporters $2 (kinds), $3 (ids) are below one of the units $1 on the days $4.
select asked.ordinal
from unnest($2::text[], $3::bigint[], $4::date[]) with ordinality asked (kind, id, on_day, ordinal)
cross join lateral (
  select a.id as atom_id from cube_atom a where asked.kind = 'UNIT' and a.node_id = asked.id and a.part = 0
  union all
  select p.atom_id from enterprise_placement p
  where asked.kind = 'ENTERPRISE' and p.enterprise_id = asked.id and p.superseded_by is null
    and lower(p.valid) <= asked.on_day and coalesce(upper(p.valid) > asked.on_day, true)
  union all
  select coalesce(o.atom_id, p.atom_id) from organization_version o
  left join enterprise_placement p on p.enterprise_id = o.enterprise_id and p.superseded_by is null
    and lower(p.valid) <= asked.on_day and coalesce(upper(p.valid) > asked.on_day, true)
  where asked.kind = 'ORGANIZATION' and o.organization_id = asked.id and o.superseded_by is null
  offset 0
) home
where exists (
  select from unnest($1::int[]) root (id)
  cross join lateral (
    select from cube_closure k where k.tree_id = 1 and k.node_id = root.id and k.atom_id = home.atom_id offset 0) k)
order by asked.ordinal
