-- name: organizations.insert-forms
insert into organization_form (organization_id, valid, party_form_id, revision_id)
select n.organization_id, daterange(n.valid_from, n.valid_to), n.party_form_id, $5::bigint
from unnest($1::bigint[], $2::date[], $3::date[], $4::int[]) n (organization_id, valid_from, valid_to, party_form_id)
