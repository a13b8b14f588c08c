-- name: organizations.organizations-of
-- The organizations whose home is one of the enterprises. A look-up for each ("offset 0" keeps it so, whatever the planner
-- knew of the tables when it made the plan).
select o.organization_id as id
from unnest($1::bigint[]) e (id)
cross join lateral (
  select organization_id from organization_version where enterprise_id = e.id and superseded_by is null offset 0
) o
