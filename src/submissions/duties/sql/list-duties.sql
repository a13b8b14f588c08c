-- name: submissions.list-duties
-- One page of duties in the order in which they are due. $1 at this unit or below (null = everywhere), $2 visible roots
-- (null = all), $3 form, $4 first and $5 last day of the periods, $6 states, $7 due from, $8 due before, $9 now, $10 to $14
-- after this place, $15 limit.
with found as materialized (
  select * from (
    select d.*, s.id as submission_id, s.first_received_at < d.due_at as is_on_time,
      case when s.first_received_at is not null then s.state when d.due_at > $9::timestamptz then 'OPEN' else 'LATE' end as state
    from duty d
    left join submission s on s.reporter_kind = d.reporter_kind and s.reporter_id = d.reporter_id
      and s.form_id = d.form_id and s.period = d.period and s.current_revision_id is not null
    where ($3::int is null or d.form_id = $3)
      and ($4::date is null or d.first_day >= $4) and ($5::date is null or d.last_day <= $5)
      and ($7::date is null or d.due_at > timezone('Asia/Ho_Chi_Minh', $7::timestamp))
      and ($8::date is null or d.due_at <= timezone('Asia/Ho_Chi_Minh', $8::timestamp))
      and ($1::int is null or exists (
        select from cube_closure k where k.tree_id = 1 and k.node_id = $1 and k.atom_id = d.atom_id))
      and ($2::int[] is null or exists (
        select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = d.atom_id))
  ) owed
  where $6::text[] is null or owed.state = any($6)
), page as (
  select * from found
  where $10::timestamptz is null
    or (due_at, reporter_kind, reporter_id, form_id, period) > ($10, $11::text, $12::bigint, $13::int, $14::int)
  order by due_at, reporter_kind, reporter_id, form_id, period
  limit $15
)
select total.count as total, page.form_id, page.period, page.reporter_kind, page.reporter_id, r.code as rule, page.due_at,
  page.via, page.state, page.is_on_time, page.submission_id,
  coalesce(page.receiver_id, duty_receiver(page.reporter_kind, page.reporter_id, page.atom_id, page.last_day)) as receiver_id
from (select count(*) as count from found) total
left join page on true
left join due_rule r on r.id = page.due_rule_id
order by page.due_at, page.reporter_kind, page.reporter_id, page.form_id, page.period
