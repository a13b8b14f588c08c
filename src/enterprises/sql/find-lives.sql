-- name: enterprises.find-lives
select e.id, e.tax_code, v.opened_on, v.closed_on
from enterprise e
join enterprise_version v on v.enterprise_id = e.id and v.superseded_by is null
where e.tax_code = any($1::text[])
