-- name: submissions.previous-values
-- What the asked reporters state on the asked forms for the asked periods, in the revisions that PROVISIONAL figures count;
-- those that state nothing are left out. Looked up as in current-submissions, for the same reason.
select asked.ordinal, r.measures, r.members, r.amounts
from unnest($1::int[], $2::int[], $3::text[], $4::bigint[])
  with ordinality asked (form_id, period, reporter_kind, reporter_id, ordinal)
cross join lateral (
  select s.period, s.provisional_revision_id
  from submission s
  where s.reporter_kind = asked.reporter_kind and s.reporter_id = asked.reporter_id
    and s.form_id + 0 = asked.form_id and s.period = asked.period
  offset 0
) s
cross join lateral (
  select r.measures, r.members, r.amounts from submission_revision r
  where r.id = s.provisional_revision_id and r.period = s.period offset 0
) r
