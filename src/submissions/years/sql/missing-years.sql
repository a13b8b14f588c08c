-- name: submissions.missing-years
-- Those of the years $1 that are not open for reports.
select asked.year
from unnest($1::int[]) asked (year)
where to_regclass('by_year.submission_return_' || asked.year) is null
order by asked.year
