-- name: units.place-parts
-- Where parts stand, day by day: what was known of the atoms $1 is replaced. $2 atoms, $3 units, $4 from, $5 to, side by side.
with old as (
  update unit_part p set superseded_by = $6 where p.atom_id = any($1::int[]) and p.superseded_by is null
  returning p.id
)
insert into unit_part (atom_id, unit_id, valid, revision_id)
select s.atom_id, s.unit_id, daterange(s.from_day, s.to_day), $6
from unnest($2::int[], $3::int[], $4::date[], $5::date[]) s (atom_id, unit_id, from_day, to_day)
where (select count(*) from old) >= 0
