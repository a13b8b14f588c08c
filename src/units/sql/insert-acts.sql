-- name: units.insert-acts
-- The acts $1 of the reorganization of revision $3, with every unit that they name or that the act changed ($4), and its report $2.
with act as materialized (
  select r.id as reorganization_id, a.*
  from reorganization r
  cross join jsonb_to_recordset($1::jsonb) a (number int, kind text, unit_id int, other_ids int[], content jsonb)
  where r.revision_id = $3
), stored as (
  insert into reorganization_act (reorganization_id, number, kind, unit_id, other_ids, content)
  select reorganization_id, number, kind, unit_id, other_ids, content from act
), named as (
  insert into reorganization_unit (unit_id, reorganization_id)
  select unit_id, reorganization_id from act
  union
  select other.id, reorganization_id from act cross join unnest(other_ids) other (id)
  union
  select changed.id, r.id from reorganization r cross join unnest($4::int[]) changed (id) where r.revision_id = $3
)
insert into reorganization_report (reorganization_id, report)
select r.id, $2::jsonb from reorganization r where r.revision_id = $3
