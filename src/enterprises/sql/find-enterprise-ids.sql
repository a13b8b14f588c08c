-- name: enterprises.find-enterprise-ids
select id, tax_code from enterprise where tax_code = any($1::text[])
