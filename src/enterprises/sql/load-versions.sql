-- name: enterprises.load-versions
select enterprise_id, name, opened_on, closed_on
from enterprise_version
where enterprise_id = any($1::bigint[]) and superseded_by is null
