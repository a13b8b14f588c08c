-- name: indicators.load-indicators
select s.version,
  coalesce((select jsonb_agg(to_jsonb(i) || jsonb_build_object('version', (
    select count(*) from definition_revision r where r.subject = 'INDICATOR' and r.code = i.code)) order by i.id)
    from indicator i), '[]') as indicators
from catalogue_state s
