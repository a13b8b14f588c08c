-- name: forms.load-due-rules
-- The rules as they are known, by code.
select r.id, v.id as version_id, r.code, f.code as form, v.grain, v.calendar, v.reporter_kind, v.unit_kinds,
  case when v.unit_ids is not null then array(
    select u.code from unit u where u.id = any(v.unit_ids) order by u.code) end as units,
  under.code as under, lower(v.valid) as from_day, upper(v.valid) as to_day, v.numbers, v.days_after,
  v.due_years, v.due_months, v.due_days, receiver.code as receiver, v.via, parent.code as consolidated_by
from due_rule r
join due_rule_version v on v.due_rule_id = r.id and v.superseded_by is null
join form f on f.id = v.form_id
left join unit under on under.id = v.under_id
left join unit receiver on receiver.id = v.receiver_id
left join due_rule parent on parent.id = v.consolidated_by_id
order by r.code
