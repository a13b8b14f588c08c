-- name: imports.list-faults
select line, place, fault
from bulk_import_fault
where import_id = $1 and (line, place) > ($2, $3)
order by line, place
limit $4
