-- name: load.raw-duties
-- Who below the units $1 owed a report of form $4 for the periods $2 (whoever was open on the last day), and how many of these
-- reports came in, from registers and reports themselves. $3 day of the hierarchy.
with recursive below (root_id, unit_id) as (
  select u.id, u.id from unit u where u.code = any($1::text[])
  union all
  select b.root_id, p.unit_id
  from below b
  join unit_placement p on p.hierarchy = 'reporting' and p.parent_id = b.unit_id and p.superseded_by is null
    and p.valid @> $3::date
), owed as (
  select a.node_id as unit_id, asked.period, count(*) as expected, count(s.id) as received
  from (select key as period, last_day as day from native_period where key = any($2::int[])) asked
  join enterprise_version v on v.superseded_by is null and v.opened_on <= asked.day
    and (v.closed_on is null or asked.day < v.closed_on)
  join enterprise_placement p on p.enterprise_id = v.enterprise_id and p.superseded_by is null
    and lower(p.valid) <= asked.day and (upper_inf(p.valid) or asked.day < upper(p.valid))
  join cube_atom a on a.id = p.atom_id
  left join submission s on s.reporter_kind = 'ENTERPRISE' and s.reporter_id = v.enterprise_id and s.period = asked.period
    and s.form_id = (select id from form where code = $4) and s.first_received_at is not null
  where a.node_id in (select unit_id from below)
  group by 1, 2
)
select root.code as unit, owed.period, sum(owed.expected) as reports_expected, sum(owed.received) as reports_received
from owed
join below b on b.unit_id = owed.unit_id
join unit root on root.id = b.root_id
group by 1, 2
