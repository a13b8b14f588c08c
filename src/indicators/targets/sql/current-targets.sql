-- name: indicators.current-targets
-- The latest version of each target that is asked for, withdrawn ones too; targets that were never set are missing.
select asked.ordinal, t.id, v.number, v.bound, v.minimum, v.maximum, v.basis_vi, v.basis_en, v.note
from unnest($1::int[], $2::text[], $3::text[], $4::jsonb[]) with ordinality asked (unit_id, metric, horizon, filters, ordinal)
cross join lateral (
  select * from target t
  where t.unit_id = asked.unit_id and t.horizon = asked.horizon and t.metric = asked.metric and t.filters = asked.filters
  offset 0
) t
cross join lateral (
  select * from target_version v where v.target_id = t.id and v.superseded_by is null offset 0
) v
