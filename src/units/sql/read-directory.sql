-- name: units.read-directory
-- All units with all their versions and their own atoms, in the order of their codes, as of one version of the definitions.
select s.version, u.id, u.code, home.id as home, v.name_vi, v.name_en, v.kind, m.code as zone_kind,
  lower(v.valid) as valid_from, upper(v.valid) as valid_to
from catalogue_state s
left join (
  unit u
  join unit_version v on v.unit_id = u.id and v.superseded_by is null
  join dimension_member m on m.id = v.zone_kind_id
  join cube_atom home on home.node_id = u.id and home.part = 0
) on true
order by u.code, lower(v.valid)
