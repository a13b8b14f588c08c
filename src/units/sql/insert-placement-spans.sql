-- name: units.insert-placement-spans
insert into unit_placement (hierarchy, unit_id, parent_id, valid, revision_id)
select p.hierarchy, p.unit_id, p.parent_id, daterange(p.from_day, p.to_day), $6
from unnest($1::text[], $2::int[], $3::int[], $4::date[], $5::date[]) p (hierarchy, unit_id, parent_id, from_day, to_day)
