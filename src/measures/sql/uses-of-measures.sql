-- name: measures.uses-of-measures
-- What rests on a measure: facts, formulas that name it, and forms with a field that states it.
select m.code as measure, 'FACTS' as subject, '' as code, null as formula, null::jsonb as fields
from measure m
where m.id = any($1::int[])
  and (exists (select from cube_delta d where d.measure_id = m.id)
    or exists (select from cube_cell c where c.measure_id = m.id))
union all
select m.code, r.subject, r.code, r.content ->> 'formula', r.content -> 'fields'
from measure m
join (
  select distinct on (subject, code) subject, code, content
  from definition_revision
  where subject in ('MEASURE', 'INDICATOR', 'FORM')
  order by subject, code, id desc
) r on r.content ->> 'formula' ~ ('\m' || m.code || '\M')
  or r.content -> 'fields' @> jsonb_build_array(jsonb_build_object('measure', m.code))
where m.id = any($1::int[])
