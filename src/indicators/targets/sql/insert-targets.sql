-- name: indicators.insert-targets
-- Targets that were never set before; ids come back in the order of the rows.
with created as (
  insert into target (unit_id, metric, horizon, filters)
  select * from unnest($1::int[], $2::text[], $3::text[], $4::jsonb[])
  returning id, unit_id, metric, horizon, filters
)
select created.id, asked.ordinal
from unnest($1::int[], $2::text[], $3::text[], $4::jsonb[]) with ordinality asked (unit_id, metric, horizon, filters, ordinal)
join created using (unit_id, metric, horizon, filters)
