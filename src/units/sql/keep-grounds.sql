-- name: units.keep-grounds
-- Makes the kept grounds those of the units $1 on the days $2, side by side. Those that were kept already keep their node.
with wanted as materialized (
  select * from unnest($1::int[], $2::date[]) w (unit_id, on_day)
), gone as (
  delete from unit_ground g where (g.unit_id, g.on_day) not in (select unit_id, on_day from wanted)
), made as (
  insert into unit_ground (unit_id, on_day) select unit_id, on_day from wanted
  on conflict (unit_id, on_day) do nothing
  returning node_id, unit_id, on_day
)
select node_id, unit_id, on_day from made
union all
select g.node_id, g.unit_id, g.on_day
from wanted w
cross join lateral (
  select g.* from unit_ground g where g.unit_id = w.unit_id and g.on_day = w.on_day offset 0
) g
