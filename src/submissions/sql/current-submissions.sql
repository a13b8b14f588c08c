-- name: submissions.current-submissions
-- The submissions of the asked reporters, forms and periods with what they state now, in the order asked.
select asked.ordinal, s.id, coalesce(latest.number, 0) as number,
  r.form_version_id, r.note, r.measures, r.members, r.amounts
from unnest($1::int[], $2::int[], $3::text[], $4::bigint[])
  with ordinality asked (form_id, period, reporter_kind, reporter_id, ordinal)
join submission s on s.reporter_kind = asked.reporter_kind and s.reporter_id = asked.reporter_id
  and s.form_id = asked.form_id and s.period = asked.period
left join submission_revision r on r.id = s.provisional_revision_id
left join lateral (
  select max(number) as number from submission_revision x where x.submission_id = s.id
) latest on true
order by asked.ordinal
