-- name: indicators.find-publication
select from publication where code = $1
