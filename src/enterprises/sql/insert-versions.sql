-- name: enterprises.insert-versions
insert into enterprise_version (enterprise_id, name, search_key, opened_on, closed_on, revision_id)
select n.enterprise_id, n.name, n.search_key || ' ' || e.tax_code, n.opened_on, n.closed_on, $6::bigint
from unnest($1::bigint[], $2::text[], $3::text[], $4::date[], $5::date[])
  n (enterprise_id, name, search_key, opened_on, closed_on)
join enterprise e on e.id = n.enterprise_id
