-- name: submissions.current-submissions
-- The submissions of the asked reporters, forms and periods with what they state now; those that do not exist yet are left out.
-- Each is looked up by its reporter. "+ 0" keeps the index of forms and periods out of it: a plan that was made while there were few
-- submissions took that one for as good, and went through every submission of the period for each report. The period chooses the year.
select asked.ordinal, s.id, s.state, s.final_revision_id is not null as is_accepted, latest.number as latest,
  r.number, r.note, r.measures, r.members, r.amounts, r.warnings
from unnest($1::int[], $2::int[], $3::text[], $4::bigint[])
  with ordinality asked (form_id, period, reporter_kind, reporter_id, ordinal)
cross join lateral (
  select s.id, s.period, s.state, s.current_revision_id, s.final_revision_id
  from submission s
  where s.reporter_kind = asked.reporter_kind and s.reporter_id = asked.reporter_id
    and s.form_id + 0 = asked.form_id and s.period = asked.period
  offset 0
) s
cross join lateral (
  select r.number, r.note, r.measures, r.members, r.amounts, r.warnings
  from submission_revision r where r.id = s.current_revision_id and r.period = s.period offset 0
) r
cross join lateral (
  select x.number from submission_revision x where x.submission_id = s.id and x.period = s.period
  order by x.number desc limit 1
) latest
order by asked.ordinal
