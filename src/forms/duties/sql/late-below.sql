-- name: forms.late-below
-- Reporters below a unit that owe one of the forms $1 after the unit itself does, the first period of each two rules. Duties
-- are looked at up to the end of the year after the latest rule begins: by then every period of a year has come up.
with horizon as (
  select greatest($2::int, max(extract(year from lower(v.valid))::int)) + 1 as through_year
  from due_rule_version v
  where v.form_id = any($1::int[]) and v.superseded_by is null
), owed as materialized (
  select distinct 'UNIT' as reporter_kind, s.unit_id, s.atom_id, d.form_id, d.period, d.due_rule_id, d.due_at
  from horizon h
  cross join unit_segment s
  cross join duties_of('UNIT', s.unit_id, s.kind, s.atom_id, s.span, h.through_year) d
  where d.form_id = any($1)
  union
  select 'ENTERPRISE', null, s.atom_id, d.form_id, d.period, d.due_rule_id, d.due_at
  from horizon h
  cross join enterprise_segment s
  cross join duties_of('ENTERPRISE', null, null, s.atom_id, s.span, h.through_year) d
  where d.form_id = any($1)
  union
  select 'ORGANIZATION', null, s.atom_id, d.form_id, d.period, d.due_rule_id, d.due_at
  from horizon h
  cross join organization_segment s
  cross join duties_of('ORGANIZATION', null, null, s.atom_id, s.span, h.through_year) d
  where d.form_id = any($1)
)
select distinct on (child_rule.code, parent_rule.code) child_rule.code as child, parent_rule.code as parent, c.period,
  (c.due_at at time zone 'Asia/Ho_Chi_Minh')::date as own, (p.due_at at time zone 'Asia/Ho_Chi_Minh')::date as above
from owed p
join cube_closure k on k.tree_id = 1 and k.node_id = p.unit_id
join owed c on c.atom_id = k.atom_id and c.form_id = p.form_id and c.period = p.period and c.due_at > p.due_at
  and (c.reporter_kind <> 'UNIT' or k.depth > 0)
join due_rule child_rule on child_rule.id = c.due_rule_id
join due_rule parent_rule on parent_rule.id = p.due_rule_id
where p.reporter_kind = 'UNIT'
order by child_rule.code, parent_rule.code, c.period
