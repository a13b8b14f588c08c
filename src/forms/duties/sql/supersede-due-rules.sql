-- name: forms.supersede-due-rules
-- Closes the versions of the rules $1 that hold until now, by the revision $2.
update due_rule_version v set superseded_by = $2
from due_rule r
where r.id = v.due_rule_id and r.code = any($1::text[]) and v.superseded_by is null
