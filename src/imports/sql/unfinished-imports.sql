-- name: imports.unfinished-imports
select id from bulk_import where state in ('WAITING', 'WORKING') order by begun_at
