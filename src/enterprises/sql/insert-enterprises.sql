-- name: enterprises.insert-enterprises
insert into enterprise (tax_code)
select tax_code from unnest($1::text[]) t (tax_code) order by tax_code
on conflict do nothing
