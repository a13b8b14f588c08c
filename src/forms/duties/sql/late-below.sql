-- name: forms.late-below
-- Reporters below a unit that owe one of the forms $1 after the unit itself does, the first period of each two rules. Duties
-- are looked at up to the end of the year after the latest rule begins: by then every period of a year has come up.
-- First the rules alone are held against each other. Mostly none could come too late for another, and then nobody is looked for. Who
-- is no unit owes by its place and its days: those at one atom are looked at together, however many they are.
with horizon as materialized (
  select make_date(greatest($2::int, max(extract(year from lower(v.valid))::int)) + 2, 1, 1) as before_day
  from due_rule_version v
  where v.form_id = any($1::int[]) and v.superseded_by is null
), pair as materialized (
  select parent.due_rule_id as parent_id, child.due_rule_id as child_id, child.reporter_kind, n.key as period
  from horizon h
  cross join due_rule_version parent
  join due_rule_version child on child.form_id = parent.form_id and child.grain = parent.grain
    and child.superseded_by is null
  join native_period n on n.grain = parent.grain and n.number = any(parent.numbers) and n.number = any(child.numbers)
    and n.last_day <@ (parent.valid * child.valid) and n.last_day < h.before_day
  where parent.form_id = any($1) and parent.reporter_kind = 'UNIT' and parent.superseded_by is null
    and due_instant(n.last_day, n.number, child.calendar, child.days_after, child.due_years, child.due_months, child.due_days)
      > due_instant(n.last_day, n.number, parent.calendar, parent.days_after, parent.due_years, parent.due_months,
        parent.due_days)
), place as (
  select 'UNIT' as reporter_kind, s.unit_id, s.kind, s.atom_id, s.span
  from unit_segment s
  where exists (select from pair)
  union all
  select 'ENTERPRISE', null, null, s.atom_id, unnest(range_agg(s.span))
  from enterprise_segment s
  where exists (select from pair where pair.reporter_kind = 'ENTERPRISE')
  group by s.atom_id
  union all
  select 'ORGANIZATION', null, null, s.atom_id, unnest(range_agg(s.span))
  from organization_segment s
  where exists (select from pair where pair.reporter_kind = 'ORGANIZATION')
  group by s.atom_id
), owed as materialized (
  select distinct s.reporter_kind, s.unit_id, s.atom_id, d.period, d.due_rule_id, d.due_at
  from place s
  cross join horizon h
  cross join duties_of(s.reporter_kind, s.unit_id, s.kind, s.atom_id, s.span, extract(year from h.before_day)::int - 1) d
  where (d.due_rule_id, d.period) in (select parent_id, period from pair union select child_id, period from pair)
), limited as materialized (
  -- Below each unit that could be too early, the atoms that the other report would come from.
  select k.atom_id, k.depth, pair.child_id, p.period, p.due_rule_id, p.due_at
  from owed p
  join pair on pair.parent_id = p.due_rule_id and pair.period = p.period
  cross join lateral (
    select k.atom_id, k.depth from cube_closure k where k.tree_id = 1 and k.node_id = p.unit_id offset 0
  ) k
  where p.reporter_kind = 'UNIT'
)
select distinct on (child_rule.code, parent_rule.code) child_rule.code as child, parent_rule.code as parent, c.period,
  (c.due_at at time zone 'Asia/Ho_Chi_Minh')::date as own, (p.due_at at time zone 'Asia/Ho_Chi_Minh')::date as above
from limited p
join owed c on c.atom_id = p.atom_id and c.due_rule_id = p.child_id and c.period = p.period
  and (c.reporter_kind <> 'UNIT' or p.depth > 0)
join due_rule child_rule on child_rule.id = c.due_rule_id
join due_rule parent_rule on parent_rule.id = p.due_rule_id
order by child_rule.code, parent_rule.code, c.period
