-- name: imports.revive-import
update bulk_import set state = 'WAITING', ended_at = null, fault_id = null
where id::text = $1 and state = 'FAILED'
returning id
