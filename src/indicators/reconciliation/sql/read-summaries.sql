-- name: indicators.read-summaries
-- What units $1 state of their subtrees on form $2 for period $3: the revision of each report that provisional figures would count.
select s.reporter_id as unit_id, r.number, r.measures, r.members, r.amounts
from unnest($1::int[]) asked (unit_id)
cross join lateral (
  select * from submission s
  where s.reporter_kind = 'UNIT' and s.reporter_id = asked.unit_id and s.form_id = $2 and s.period = $3
  offset 0
) s
cross join lateral (
  select * from submission_revision r
  where r.id = s.provisional_revision_id and r.period = s.period offset 0
) r
