-- name: load.raw-contributors
-- How many reports of form $1 for the period $2 stand behind a figure of the unit $3 on day $4, from the records themselves.
with recursive below (unit_id) as (
  select u.id from unit u where u.code = $3
  union all
  select p.unit_id
  from below b
  join unit_placement p on p.hierarchy = 'reporting' and p.parent_id = b.unit_id and p.superseded_by is null
    and p.valid @> $4::date
)
select count(*) as reports
from submission s
join native_period n on n.key = s.period
join enterprise_version v on v.enterprise_id = s.reporter_id and v.superseded_by is null
join enterprise_placement p on p.enterprise_id = s.reporter_id and p.superseded_by is null
  and lower(p.valid) <= greatest(v.opened_on, n.last_day)
  and (upper_inf(p.valid) or greatest(v.opened_on, n.last_day) < upper(p.valid))
join cube_atom a on a.id = p.atom_id
where s.form_id = (select id from form where code = $1) and s.period = $2 and s.reporter_kind = 'ENTERPRISE'
  and s.provisional_revision_id is not null and a.node_id in (select unit_id from below)
