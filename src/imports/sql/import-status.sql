-- name: imports.import-status
select i.id, i.what, i.format, i.is_dry_run, i.principal, i.state, i.bytes, i.rows, i.begun_at, i.received_at, i.ended_at, i.fault_id,
  b.batches, b.created, b.updated, b.unchanged, b.rejected, b.warnings, b.faults
from bulk_import i
cross join lateral (
  select count(*) as batches, coalesce(sum(b.created), 0) as created, coalesce(sum(b.updated), 0) as updated,
    coalesce(sum(b.unchanged), 0) as unchanged, coalesce(sum(b.rejected), 0) as rejected,
    coalesce(sum(b.warnings), 0) as warnings, coalesce(sum(b.faults), 0) as faults
  from bulk_import_batch b where b.import_id = i.id
) b
where i.id = $1
