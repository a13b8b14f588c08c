-- name: duties.duties-of
-- What the asked reporters owe on the asked forms for the asked periods, in the order asked; no row for what nobody owes.
select asked.ordinal, d.due_at, d.via
from unnest($1::int[], $2::int[], $3::text[], $4::bigint[])
  with ordinality asked (form_id, period, reporter_kind, reporter_id, ordinal)
cross join lateral (
  select d.due_at, d.via from duty_of(asked.reporter_kind, asked.reporter_id, asked.form_id, asked.period) d offset 0
) d
order by asked.ordinal
