-- name: organizations.supersede-coverage
update organization_coverage c set superseded_by = $4
from unnest($1::bigint[], $2::date[], $3::bigint[]) gone (organization_id, valid_from, enterprise_id)
where c.organization_id = gone.organization_id and c.enterprise_id = gone.enterprise_id
  and lower(c.valid) = gone.valid_from and c.superseded_by is null
