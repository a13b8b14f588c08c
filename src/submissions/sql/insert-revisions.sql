-- name: submissions.insert-revisions
-- Appends revisions and points both stages at them: every accepted push is final until a review exists.
with stored as (
  insert into submission_revision
    (submission_id, number, form_version_id, push_id, revision_id, state, note, measures, members, amounts)
  select r.submission_id, r.number, r.form_version_id, $2, $3, 'ACCEPTED', r.note, r.measures, r.members, r.amounts
  from jsonb_to_recordset($1::jsonb) r (submission_id bigint, number int, form_version_id int, note text,
    measures int[], members int[], amounts numeric[])
  returning id, submission_id
)
update submission s
set final_revision_id = stored.id, provisional_revision_id = stored.id
from stored where stored.submission_id = s.id
