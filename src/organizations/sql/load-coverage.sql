-- name: organizations.load-coverage
select organization_id, enterprise_id, lower(valid) as valid_from, upper(valid) as valid_to
from organization_coverage
where organization_id = any($1::bigint[]) and superseded_by is null
order by organization_id, enterprise_id, valid
