-- name: units.unit-codes
select id, code from unit
