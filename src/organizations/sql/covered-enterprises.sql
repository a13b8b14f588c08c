-- name: organizations.covered-enterprises
-- Enterprises covered by the organizations $1, or by those whose home is one of the enterprises $2. Look-ups for each
-- ("offset 0" keeps them so, whatever the planner knew of the tables when it made the plan).
select c.enterprise_id as id
from (
  select unnest($1::bigint[]) as organization_id
  union
  select v.organization_id
  from unnest($2::bigint[]) e (id)
  cross join lateral (
    select organization_id from organization_version where enterprise_id = e.id and superseded_by is null offset 0
  ) v
) o
cross join lateral (
  select enterprise_id from organization_coverage
  where organization_id = o.organization_id and superseded_by is null offset 0
) c
