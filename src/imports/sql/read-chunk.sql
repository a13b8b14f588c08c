-- name: imports.read-chunk
select content,
  array(select b.part from bulk_import_batch b where b.import_id = $1 and b.chunk = $2 order by b.part) as taken
from bulk_import_chunk where import_id = $1 and number = $2
