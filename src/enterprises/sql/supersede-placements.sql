-- name: enterprises.supersede-placements
update enterprise_placement p set superseded_by = $3
from unnest($1::bigint[], $2::date[]) gone (enterprise_id, valid_from)
where p.enterprise_id = gone.enterprise_id and lower(p.valid) = gone.valid_from and p.superseded_by is null
