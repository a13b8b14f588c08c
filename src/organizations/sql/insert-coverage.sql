-- name: organizations.insert-coverage
insert into organization_coverage (organization_id, valid, enterprise_id, revision_id)
select n.organization_id, daterange(n.valid_from, n.valid_to), n.enterprise_id, $5::bigint
from unnest($1::bigint[], $2::date[], $3::bigint[], $4::date[]) n (organization_id, valid_from, enterprise_id, valid_to)
