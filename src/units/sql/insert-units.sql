-- name: units.insert-units
insert into unit (code) select code from unnest($1::text[]) code order by code
on conflict (code) do nothing
returning id, code
