-- name: forms.forms-by-place
-- The forms that reporters of one kind owe by where they stand: a unit that moves may change who owes them.
select distinct v.form_id
from due_rule_version v
where v.reporter_kind = $1 and v.under_id is not null and v.superseded_by is null
order by v.form_id
