-- name: organizations.supersede-forms
update organization_form f set superseded_by = $3
from unnest($1::bigint[], $2::date[]) gone (organization_id, valid_from)
where f.organization_id = gone.organization_id and lower(f.valid) = gone.valid_from and f.superseded_by is null
