-- name: units.read-unit-history
-- How all units of hierarchy $1 stand through time, as it is known now, in one snapshot. Each table is read once; every server does it
-- after each change of units while its readers wait.
select s.version, coalesce(c.tree_day, '1900-01-01') as tree_day,
  (select json_agg(json_build_array(life.unit_id, life.opened_on, life.closed_on) order by life.unit_id)
   from (
     select v.unit_id, min(lower(v.valid)) as opened_on,
       case when bool_or(upper_inf(v.valid)) then null else max(upper(v.valid)) end as closed_on
     from unit_version v where v.superseded_by is null group by v.unit_id
   ) life) as units,
  (select json_agg(json_build_array(p.unit_id, p.parent_id, lower(p.valid), upper(p.valid)) order by lower(p.valid))
   from unit_placement p where p.hierarchy = $1 and p.superseded_by is null) as placements,
  (select json_agg(json_build_array(x.predecessor_id, x.successor_id, x.happened_on, x.is_main) order by x.id)
   from unit_succession x where x.superseded_by is null) as successions,
  (select json_agg(json_build_array(a.id, a.node_id) order by a.id) from cube_atom a) as atoms,
  (select json_agg(json_build_array(p.atom_id, p.unit_id, lower(p.valid), upper(p.valid)) order by lower(p.valid))
   from unit_part p where p.superseded_by is null) as parts,
  (select json_agg(json_build_array(g.node_id, g.unit_id, g.on_day) order by g.node_id) from unit_ground g) as grounds
from catalogue_state s
cross join cube_state c
