-- name: imports.next-chunks
select number from bulk_import_chunk where import_id = $1 order by number
