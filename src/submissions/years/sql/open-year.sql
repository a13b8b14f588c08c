-- name: submissions.open-year
-- Opens the year $1 for reports.
select open_report_year($1::int)
