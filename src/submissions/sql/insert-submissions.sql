-- name: submissions.insert-submissions
insert into submission (form_id, period, reporter_kind, reporter_id)
select s.form_id, s.period, s.reporter_kind, s.reporter_id
from unnest($1::int[], $2::int[], $3::text[], $4::bigint[]) s (form_id, period, reporter_kind, reporter_id)
order by 3, 4, 1, 2
returning id, form_id, period, reporter_kind, reporter_id
