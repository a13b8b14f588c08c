-- name: forms.insert-due-rules
insert into due_rule (code) select code from unnest($1::text[]) code order by code on conflict (code) do nothing
