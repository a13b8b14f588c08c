-- name: indicators.load-indicators
select s.version,
  coalesce((select jsonb_agg(to_jsonb(i) order by i.id) from indicator i), '[]') as indicators
from catalogue_state s
