-- name: indicators.missing-reporters
-- Who stands at the atoms $2, each inside the unit $1 beside it, owes one of the forms $3 for the periods $4 beside them and has sent
-- nothing that was not taken back: of each unit and form at most $6, in the order of kinds and codes, with the number of all
-- of them. Whoever could owe a form is found first, and asked for the duty one by one. Where $5 beside a form says so a
-- register is asked after: then every unit that owes a form and sent none of them is told, once.
with inside as materialized (
  select * from unnest($1::int[], $2::int[]) i (above_id, atom_id)
), asked as materialized (
  select a.form_id, a.period, a.of_register, period_last_day(a.period) as day, v.reporter_kind
  from unnest($3::int[], $4::int[], $5::boolean[]) a (form_id, period, of_register)
  cross join lateral (
    select distinct v.reporter_kind from due_rule_version v
    where v.form_id = a.form_id and v.superseded_by is null and (v.reporter_kind = 'UNIT' or not a.of_register)
    offset 0
  ) v
), candidate as (
  select i.above_id, a.*, u.id::bigint as reporter_id, u.code, v.name_vi, v.name_en
  from asked a
  cross join inside i
  cross join lateral (select node_id from cube_atom where id = i.atom_id and part = 0 offset 0) atom
  cross join lateral (select id, code from unit where id = atom.node_id offset 0) u
  cross join lateral (
    select v.name_vi, v.name_en from unit_version v
    where v.unit_id = u.id and v.superseded_by is null
      and lower(v.valid) <= a.day and coalesce(upper(v.valid) > a.day, true)
    offset 0
  ) v
  where a.reporter_kind = 'UNIT'
  union all
  select i.above_id, a.*, e.id, e.tax_code, v.name, v.name
  from asked a
  cross join inside i
  cross join lateral (
    select p.enterprise_id from enterprise_placement p
    where p.atom_id = i.atom_id and p.superseded_by is null
      and lower(p.valid) <= a.day and coalesce(upper(p.valid) > a.day, true)
    offset 0
  ) p
  cross join lateral (select id, tax_code from enterprise where id = p.enterprise_id offset 0) e
  cross join lateral (
    select v.name from enterprise_version v where v.enterprise_id = e.id and v.superseded_by is null offset 0
  ) v
  where a.reporter_kind = 'ENTERPRISE'
  union all
  select i.above_id, a.*, o.id, o.code, v.name, v.name
  from asked a
  cross join inside i
  cross join lateral (
    select v.organization_id, v.name from organization_version v
    where v.atom_id = i.atom_id and v.superseded_by is null
    union all
    select v.organization_id, v.name
    from enterprise_placement p
    join organization_version v on v.enterprise_id = p.enterprise_id and v.superseded_by is null
    where p.atom_id = i.atom_id and p.superseded_by is null
      and lower(p.valid) <= a.day and coalesce(upper(p.valid) > a.day, true)
    offset 0
  ) v
  cross join lateral (select id, code from organization where id = v.organization_id offset 0) o
  where a.reporter_kind = 'ORGANIZATION'
), owed as (
  select c.*, d.due_at, s.id is not null as received,
    bool_or(s.id is not null) over reporter as received_any, row_number() over (reporter order by c.form_id, c.period) as nth
  from candidate c
  cross join lateral (
    select d.due_at from duty_of(c.reporter_kind, c.reporter_id, c.form_id, c.period) d offset 0
  ) d
  left join submission s on s.reporter_kind = c.reporter_kind and s.reporter_id = c.reporter_id
    and s.form_id = c.form_id and s.period = c.period and s.first_received_at is not null
  window reporter as (partition by c.above_id, c.of_register, c.reporter_kind, c.reporter_id)
), missing as (
  select o.*, case when o.of_register then 0 else o.form_id end as list_id
  from owed o
  where case when o.of_register then o.nth = 1 and not o.received_any else not o.received end
), numbered as (
  select m.*, count(*) over list as total,
    row_number() over (list order by m.reporter_kind desc, m.code, m.period) as place
  from missing m
  window list as (partition by m.above_id, m.list_id)
)
select n.above_id as unit_id, n.list_id, n.form_id, n.period, n.reporter_kind, n.reporter_id, n.code, n.name_vi, n.name_en, n.due_at, n.total
from numbered n
where n.of_register or n.place <= $6
order by n.above_id, n.list_id, n.place
