-- name: submissions.insert-revisions
-- Appends revisions, each the latest of its submission, and points the stages at them: what is accepted by review leaves the
-- accepted revision in force until then.
with stored as (
  insert into submission_revision (submission_id, period, number, form_version_id, push_id, revision_id, entered_as, received_at,
    via, warnings, note, measures, members, amounts)
  select r.submission_id, r.period, r.number, r.form_version_id, $2, $3, r.entered_as, $4,
    r.via, r.warnings, r.note, r.measures, r.members, r.amounts
  from jsonb_to_recordset($1::jsonb) r (submission_id bigint, period int, number int, form_version_id int, entered_as text,
    via text[], warnings jsonb, note text, measures int[], members int[], amounts numeric[])
  returning id, submission_id, period, entered_as, received_at
)
update submission s
set final_revision_id = case when stored.entered_as = 'ACCEPTED' then stored.id else s.final_revision_id end,
  provisional_revision_id = stored.id, current_revision_id = stored.id, state = stored.entered_as, step = 0,
  first_received_at = least(s.first_received_at, stored.received_at)
from stored where stored.submission_id = s.id and stored.period = s.period
