-- name: organizations.load-forms
select organization_id, party_form_id, lower(valid) as valid_from, upper(valid) as valid_to
from organization_form
where organization_id = any($1::bigint[]) and superseded_by is null
order by organization_id, valid
