-- name: submissions.find-reporters
-- Reporters by natural key with the span in which they exist. $1 unit codes, $2 tax codes, $3 organization codes.
select 'UNIT' as kind, u.code as key, u.id::bigint as id, min(lower(v.valid)) as opened_on,
  case when bool_or(upper_inf(v.valid)) then null else max(upper(v.valid)) end as closed_on
from unit u
join unit_version v on v.unit_id = u.id and v.superseded_by is null
where u.code = any($1::text[])
group by u.id
union all
select 'ENTERPRISE', e.tax_code, e.id, v.opened_on, v.closed_on
from enterprise e
join enterprise_version v on v.enterprise_id = e.id and v.superseded_by is null
where e.tax_code = any($2::text[])
union all
select 'ORGANIZATION', o.code, o.id, lower(l.span), upper(l.span)
from organization o
join organization_life l on l.organization_id = o.id and not isempty(l.span)
where o.code = any($3::text[])
