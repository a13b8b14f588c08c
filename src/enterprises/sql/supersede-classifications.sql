-- name: enterprises.supersede-classifications
update enterprise_classification c set superseded_by = $3
from unnest($1::bigint[], $2::date[]) gone (enterprise_id, valid_from)
where c.enterprise_id = gone.enterprise_id and lower(c.valid) = gone.valid_from and c.superseded_by is null
