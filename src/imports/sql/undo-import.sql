-- name: imports.undo-import
-- Of a file that did not come in whole nothing is kept but that it came. $2 is the time.
with undone as (
  update bulk_import set state = 'UNDONE', ended_at = coalesce(ended_at, $2)
  where id = $1 and state in ('RECEIVING', 'UNDONE')
  returning id
)
delete from bulk_import_chunk c using undone where c.import_id = undone.id
