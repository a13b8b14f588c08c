-- name: organizations.covered-enterprises
-- Enterprises covered by the organizations $1, or by those whose home is one of the enterprises $2.
select c.enterprise_id as id
from (
  select unnest($1::bigint[]) as organization_id
  union
  select organization_id from organization_version where enterprise_id = any($2::bigint[]) and superseded_by is null
) o
join organization_coverage c on c.organization_id = o.organization_id and c.superseded_by is null
