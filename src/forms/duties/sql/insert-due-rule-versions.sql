-- name: forms.insert-due-rule-versions
insert into due_rule_version (due_rule_id, form_id, grain, calendar, reporter_kind, unit_kinds, unit_ids, under_id, valid,
  numbers, days_after, due_years, due_months, due_days, receiver_id, via, consolidated_by_id, revision_id)
select r.id, f.id, s.grain, s.calendar, s.reporter_kind, s.unit_kinds,
  case when s.units is not null then array(select u.id from unit u where u.code = any(s.units) order by u.id) end,
  under.id, daterange(s.from_day, s.to_day), s.numbers, s.days_after, s.due_years, s.due_months, s.due_days,
  receiver.id, s.via, parent.id, $2
from jsonb_to_recordset($1::jsonb) s (code text, form text, grain text, calendar text, reporter_kind text,
  unit_kinds text[], units text[], under text, from_day date, to_day date, numbers int[], days_after int, due_years int[],
  due_months int[], due_days int[], receiver text, via text[], consolidated_by text)
join due_rule r on r.code = s.code
join form f on f.code = s.form
left join unit under on under.code = s.under
left join unit receiver on receiver.code = s.receiver
left join due_rule parent on parent.code = s.consolidated_by
order by s.code
