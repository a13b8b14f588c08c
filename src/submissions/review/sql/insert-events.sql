-- name: submissions.insert-events
insert into submission_event (submission_id, period, submission_revision_id, action, state, agency, reasons, note, happened_at,
  revision_id)
select e.submission_id, e.period, e.submission_revision_id, e.action, e.state, e.agency, e.reasons, e.note, $2, $3
from jsonb_to_recordset($1::jsonb) e (submission_id bigint, period int, submission_revision_id bigint, action text, state text,
  agency text, reasons jsonb, note text)
