-- name: submissions.list-duties
-- One page of duties in the order in which they are due. $1 at this unit or below (null = everywhere), $2 visible roots
-- (null = all), $3 form, $4 first and $5 last day of the periods, $6 states, $7 due from, $8 due before, $9 now, $10 to $14
-- after this place, $15 limit. Whoever stands where the caller looks is found first and asked one by one, so a commune pays
-- for its own; kinds of reporters that owe nothing on the form are not asked at all.
with kind as materialized (
  select distinct v.reporter_kind as kind from due_rule_version v
  where v.superseded_by is null and ($3::int is null or v.form_id = $3)
), place as materialized (
  select a.id as atom_id from cube_atom a
  where ($1::int is not null or $2::int[] is not null)
    and ($1::int is null or exists (
      select from cube_closure k where k.tree_id = 1 and k.node_id = $1 and k.atom_id = a.id))
    and ($2::int[] is null or exists (
      select from cube_closure k where k.tree_id = 1 and k.node_id = any($2) and k.atom_id = a.id))
), enterprise_there as materialized (
  select distinct e.enterprise_id
  from place p
  cross join lateral (
    select e.enterprise_id from enterprise_placement e
    where e.atom_id = p.atom_id and e.superseded_by is null offset 0
  ) e
), reporter as materialized (
  select 'UNIT' as kind, a.node_id::bigint as id
  from place p join cube_atom a on a.id = p.atom_id and a.part = 0
  union all
  select 'ENTERPRISE', enterprise_id from enterprise_there
  union all
  select 'ORGANIZATION', o.organization_id
  from place p
  cross join lateral (
    select o.organization_id from organization_version o
    where o.atom_id = p.atom_id and o.superseded_by is null offset 0
  ) o
  union all
  select 'ORGANIZATION', o.organization_id
  from enterprise_there e
  cross join lateral (
    select o.organization_id from organization_version o
    where o.enterprise_id = e.enterprise_id and o.superseded_by is null offset 0
  ) o
), owed as (
  select d.* from duty d
  where $1::int is null and $2::int[] is null and d.reporter_kind = any(array(select kind from kind))
  union all
  select d.*
  from reporter r
  join kind on kind.kind = r.kind
  cross join lateral (
    select * from duty d
    where d.reporter_kind = r.kind and d.reporter_id = r.id
      and exists (select from place p where p.atom_id = d.atom_id)
    offset 0
  ) d
), found as materialized (
  select * from (
    select d.*, s.id as submission_id, s.first_received_at < d.due_at as is_on_time,
      case when s.first_received_at is not null then s.state when d.due_at > $9::timestamptz then 'OPEN' else 'LATE' end as state
    from owed d
    left join submission s on s.reporter_kind = d.reporter_kind and s.reporter_id = d.reporter_id
      and s.form_id = d.form_id and s.period = d.period and s.current_revision_id is not null
    where ($3::int is null or d.form_id = $3)
      and ($4::date is null or d.first_day >= $4) and ($5::date is null or d.last_day <= $5)
      and ($7::date is null or d.due_at > timezone('Asia/Ho_Chi_Minh', $7::timestamp))
      and ($8::date is null or d.due_at <= timezone('Asia/Ho_Chi_Minh', $8::timestamp))
  ) told
  where $6::text[] is null or told.state = any($6)
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
