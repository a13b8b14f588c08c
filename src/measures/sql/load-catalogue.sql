-- name: measures.load-catalogue
select s.version,
  (select coalesce(jsonb_agg(to_jsonb(d) || jsonb_build_object('members', (
      select coalesce(jsonb_agg(to_jsonb(v) order by v.id), '[]')
      from dimension_member v where v.dimension_id = d.id)) order by d.id), '[]')
    from dimension d) as dimensions,
  (select coalesce(jsonb_agg(to_jsonb(m) || jsonb_build_object('dimensions', (
      select coalesce(jsonb_agg(x.dimension_id order by x.dimension_id), '[]')
      from measure_dimension x where x.measure_id = m.id)) order by m.id), '[]')
    from measure m) as measures
from catalogue_state s
