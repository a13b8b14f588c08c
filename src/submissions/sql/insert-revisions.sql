-- name: submissions.insert-revisions
-- Appends revisions and points both stages at them.
with stored as (
  insert into submission_revision (submission_id, number, form_version_id, push_id, revision_id, entered_as, received_at,
    note, measures, members, amounts)
  select r.submission_id, r.number, r.form_version_id, $2, $3, 'ACCEPTED', clock_timestamp(),
    r.note, r.measures, r.members, r.amounts
  from jsonb_to_recordset($1::jsonb) r (submission_id bigint, number int, form_version_id int, note text,
    measures int[], members int[], amounts numeric[])
  returning id, submission_id, received_at
)
update submission s
set final_revision_id = stored.id, provisional_revision_id = stored.id, current_revision_id = stored.id,
  state = 'ACCEPTED', first_received_at = coalesce(s.first_received_at, stored.received_at)
from stored where stored.submission_id = s.id
