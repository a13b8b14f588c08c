-- name: cli.unit-codes
select id, code from unit where id = any ($1::int[])
