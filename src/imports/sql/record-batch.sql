-- name: imports.record-batch
-- Nothing is told when the rows were taken before. The faults $11 are json rows {line, place, fault}.
with batch as (
  insert into bulk_import_batch (import_id, chunk, part, created, updated, unchanged, rejected, warnings, faults, ended_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict do nothing
  returning import_id
), faults as (
  insert into bulk_import_fault (import_id, line, place, fault)
  select batch.import_id, f.line, f.place, f.fault
  from batch cross join jsonb_to_recordset($11::jsonb) f (line bigint, place int, fault jsonb)
)
select import_id from batch
