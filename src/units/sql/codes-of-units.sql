-- name: units.codes-of-units
select id, code from unit where id = any($1::int[])
