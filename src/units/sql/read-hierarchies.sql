-- name: units.read-hierarchies
-- The named hierarchies with where units stand in them through time, as it is known now, in one snapshot.
select s.version,
  (select jsonb_agg(jsonb_build_array(v.hierarchy, v.name_vi, v.name_en, v.description_vi, v.description_en) order by v.hierarchy)
   from hierarchy_version v where v.superseded_by is null) as hierarchies,
  (select jsonb_agg(jsonb_build_array(p.hierarchy, p.unit_id, p.parent_id, lower(p.valid), upper(p.valid)) order by lower(p.valid))
   from unit_placement p where p.hierarchy <> 'reporting' and p.superseded_by is null) as placements
from catalogue_state s
