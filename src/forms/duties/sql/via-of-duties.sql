-- name: forms.via-of-duties
-- The agencies that reports go through, in the order asked; no row for a report that goes straight to its receiver. Reporters
-- are looked up only for forms of which some rule names an agency.
select asked.ordinal, d.via
from (
  select * from unnest($1::int[], $2::int[], $3::text[], $4::bigint[])
    with ordinality asked (form_id, period, reporter_kind, reporter_id, ordinal)
  where asked.form_id in (
    select v.form_id from due_rule_version v where v.superseded_by is null and cardinality(v.via) > 0)
  offset 0
) asked
cross join lateral (
  select d.via from duty_of(asked.reporter_kind, asked.reporter_id, asked.form_id, asked.period) d offset 0
) d
where cardinality(d.via) > 0
order by asked.ordinal
