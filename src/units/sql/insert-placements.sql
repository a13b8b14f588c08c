-- name: units.insert-placements
insert into unit_placement (hierarchy, unit_id, parent_id, valid, revision_id)
select $1, p.unit_id, p.parent_id, daterange(p.opened_on, null), $5
from unnest($2::int[], $3::int[], $4::date[]) p (unit_id, parent_id, opened_on)
