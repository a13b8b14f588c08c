-- name: forms.open-trial
-- A revision that is never kept, for rules that are tried out.
insert into revision (principal, action) values ('system', 'try due rules') returning id
