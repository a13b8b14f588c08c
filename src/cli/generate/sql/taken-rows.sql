-- name: cli.taken-rows
-- Which keys $2 are there already, of a kind $1: tax codes, codes of organizations, or keys of pushes of the principal $3.
select k.key
from unnest($2::text[]) k (key)
cross join lateral (
  (select 1 from enterprise e where $1 = 'enterprises' and e.tax_code = k.key limit 1)
  union all (select 1 from organization o where $1 = 'organizations' and o.code = k.key limit 1)
  union all (select 1 from push p where $1 = 'reports' and p.principal = $3 and p.idempotency_key = k.key limit 1)
  offset 0
) found
