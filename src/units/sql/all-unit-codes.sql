-- name: units.all-unit-codes
select code from unit order by code
