-- name: units.placements-in
-- Where units stand in the hierarchies $1 through time, as it is known now.
select p.id, p.hierarchy, p.unit_id, p.parent_id, lower(p.valid) as from_day, upper(p.valid) as to_day
from unit_placement p
where p.hierarchy = any($1::text[]) and p.superseded_by is null
order by p.hierarchy, p.unit_id, lower(p.valid)
