-- name: load.open-year
-- Opens the year of the period $1 for reports.
select open_report_year($1::int / 100)
