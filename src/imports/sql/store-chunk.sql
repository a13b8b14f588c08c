-- name: imports.store-chunk
insert into bulk_import_chunk (import_id, number, rows, received_at, content) values ($1, $2, $3, $4, $5)
