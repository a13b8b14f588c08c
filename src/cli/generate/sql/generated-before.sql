-- name: cli.generated-before
-- In whose names countries were generated into this database; $1 is how such names begin. And whether the register is empty.
select array(select distinct r.principal from revision r where starts_with(r.principal, $1) order by 1) as principals,
  not exists (select from enterprise) as has_no_enterprise,
  (select count(*) from unit where code = any($2)) as provinces
