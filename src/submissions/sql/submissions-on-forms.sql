-- name: submissions.submissions-on-forms
-- The subject numbers (report-subject.ts) of the reports of units on the forms $1, of enterprises on the forms $2, of organizations on
-- the forms $3.
select report_subject(s.period, s.id) as id
from submission s
where (s.reporter_kind = 'UNIT' and s.form_id = any($1::int[]))
  or (s.reporter_kind = 'ENTERPRISE' and s.form_id = any($2::int[]))
  or (s.reporter_kind = 'ORGANIZATION' and s.form_id = any($3::int[]))
order by s.period, s.id
