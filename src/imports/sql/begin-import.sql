-- name: imports.begin-import
insert into bulk_import (what, format, is_dry_run, principal, scope_roots, begun_at)
values ($1, $2, $3, $4, $5, $6)
returning id
