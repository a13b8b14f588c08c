-- name: submissions.current-submissions
-- The submissions of the asked reporters, forms and periods with what they state now, in the order asked.
-- Each is looked up by its whole key. The rows compared from both sides say nothing that the equalities do not, but only the
-- index of the whole key can answer them: a plan that was made while there were few submissions took the one of periods for
-- as good, and went through every submission of the period for each report.
select asked.ordinal, s.id, coalesce(latest.number, 0) as number,
  r.form_version_id, r.note, r.measures, r.members, r.amounts
from unnest($1::int[], $2::int[], $3::text[], $4::bigint[])
  with ordinality asked (form_id, period, reporter_kind, reporter_id, ordinal)
cross join lateral (
  select s.id, s.provisional_revision_id
  from submission s
  where s.reporter_kind = asked.reporter_kind and s.reporter_id = asked.reporter_id
    and (s.reporter_kind, s.reporter_id, s.form_id, s.period)
      >= (asked.reporter_kind, asked.reporter_id, asked.form_id, asked.period)
    and (s.reporter_kind, s.reporter_id, s.form_id, s.period)
      <= (asked.reporter_kind, asked.reporter_id, asked.form_id, asked.period)
  offset 0
) s
left join lateral (
  select r.form_version_id, r.note, r.measures, r.members, r.amounts
  from submission_revision r where r.id = s.provisional_revision_id offset 0
) r on true
left join lateral (
  select x.number from submission_revision x where x.submission_id = s.id order by x.number desc limit 1
) latest on true
order by asked.ordinal
