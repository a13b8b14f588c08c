-- name: imports.end-import
-- A finished import needs its pieces no more; of a failed one ($2) they stay, so that it can be gone on with.
with ended as (
  update bulk_import set state = $2, ended_at = $3, fault_id = $4 where id = $1 and state = 'WORKING' returning id, state
)
delete from bulk_import_chunk c using ended where c.import_id = ended.id and ended.state = 'DONE'
