-- name: submissions.duties-of-units
-- What the units $1 (at or below the roots $2; null = all) owe themselves for periods from $3 to $4, at the instant $5.
select asked.id as unit_id, d.form_id, d.period, d.reporter_kind, d.reporter_id, r.code as rule, d.due_at, d.via,
  case when s.first_received_at is not null then s.state when d.due_at > $5::timestamptz then 'OPEN' else 'LATE' end as state,
  s.first_received_at < d.due_at as is_on_time, s.id as submission_id,
  coalesce(d.receiver_id, duty_receiver(d.reporter_kind, d.reporter_id, d.atom_id, d.last_day)) as receiver_id
from unnest($1::int[]) asked (id)
cross join lateral (
  select * from duty d
  where d.reporter_kind = 'UNIT' and d.reporter_id = asked.id and d.first_day >= $3::date and d.last_day <= $4::date
    and ($2::int[] is null or exists (
      select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = d.atom_id))
  offset 0
) d
join due_rule r on r.id = d.due_rule_id
left join lateral (
  select s.id, s.state, s.first_received_at from submission s
  where s.reporter_kind = 'UNIT' and s.reporter_id = d.reporter_id and s.form_id = d.form_id and s.period = d.period
    and s.current_revision_id is not null
  offset 0
) s on true
order by d.due_at, d.form_id, d.period
