-- name: units.insert-hierarchies
insert into hierarchy (code) select code from unnest($1::text[]) code order by code
on conflict (code) do nothing
