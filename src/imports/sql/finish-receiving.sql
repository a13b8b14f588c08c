-- name: imports.finish-receiving
update bulk_import
set state = 'WAITING', received_at = $2, bytes = $3, rows = $4, columns = $5
where id = $1 and state = 'RECEIVING'
returning id
