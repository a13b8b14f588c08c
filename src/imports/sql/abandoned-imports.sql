-- name: imports.abandoned-imports
-- Files of which nothing has come in since $1: whoever received them is gone.
select i.id
from bulk_import i
where i.state = 'RECEIVING' and i.begun_at < $1
  and not exists (select from bulk_import_chunk c where c.import_id = i.id and c.received_at >= $1)
