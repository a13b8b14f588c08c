-- name: units.change-placements
-- From day $4 on the units $2 stand under the parents $3 (null: nowhere, as they end) in hierarchy $1.
with asked as (
  select * from unnest($2::int[], $3::int[]) a (unit_id, parent_id)
), old as (
  update unit_placement p set superseded_by = $5
  from asked a
  where p.hierarchy = $1 and p.unit_id = a.unit_id and p.superseded_by is null
    and (upper_inf(p.valid) or upper(p.valid) > $4)
  returning p.*
)
insert into unit_placement (hierarchy, unit_id, parent_id, valid, revision_id)
select $1, o.unit_id, o.parent_id, daterange(lower(o.valid), $4), $5
from old o
where lower(o.valid) < $4
union all
select $1, a.unit_id, a.parent_id, daterange(greatest(lower(o.valid), $4), upper(o.valid)), $5
from asked a
left join old o on o.unit_id = a.unit_id
where a.parent_id is not null
