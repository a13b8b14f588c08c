-- name: organizations.insert-organizations
insert into organization (code)
select code from unnest($1::text[]) t (code) order by code
on conflict do nothing
