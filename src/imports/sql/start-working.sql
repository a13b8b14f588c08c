-- name: imports.start-working
-- Told of an import that is to be worked; nothing of one that has ended.
update bulk_import set state = 'WORKING'
where id = $1 and state in ('WAITING', 'WORKING')
returning what, format, is_dry_run, principal, scope_roots, columns
