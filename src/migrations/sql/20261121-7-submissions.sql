-- name: migrations.submissions
create table push (
  id bigint generated always as identity primary key,
  principal text not null,
  idempotency_key text not null,
  request_hash text not null,
  received_at timestamptz not null,
  revision_id bigint references revision,
  -- json, not jsonb: a resend gets the answer letter by letter.
  answer json,
  unique (principal, idempotency_key)
);
comment on table push is 'One accepted request: what was sent (hash), when, and the answer that a resend gets again.';

create table submission (
  id bigint generated always as identity primary key,
  form_id int not null references form,
  period int not null,
  reporter_kind text not null check (reporter_kind in ('UNIT', 'ENTERPRISE', 'ORGANIZATION')),
  reporter_id bigint not null,
  final_revision_id bigint,
  provisional_revision_id bigint,
  unique (reporter_kind, reporter_id, form_id, period)
);
comment on table submission is 'One report: a reporter, a form and a period. The two pointers tell which of its revisions each stage counts.';
create index submission_by_period on submission (form_id, period);

-- The values of a revision lie side by side: measures[i], members[i] (0 = the total), amounts[i].
create table submission_revision (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission,
  number int not null check (number > 0),
  form_version_id int not null references form_version,
  push_id bigint references push,
  revision_id bigint not null references revision,
  state text not null check (state in ('ACCEPTED')),
  note text,
  measures int[] not null,
  members int[] not null,
  amounts numeric[] not null,
  unique (submission_id, number),
  check (cardinality(measures) = cardinality(members) and cardinality(measures) = cardinality(amounts))
);
create function submission_revision_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'revision % of a report is immutable', old.id using errcode = 'integrity_constraint_violation';
end $$;
create trigger submission_revision_is_immutable before update or delete on submission_revision
  for each row execute function submission_revision_is_immutable();

-- The home of a report: atom and slices of its reporter on the last day of the period (semantics 3), or on the reporter's
-- last (first) day when it did not live then (ADR 0006). Spans are compared bound by bound, as a containment would lead the
-- planner to look a day up before the record.
create view submission_home as
select s.id as submission_id, s.period, s.final_revision_id, s.provisional_revision_id, p.atom_id,
  array[c.ownership_id, c.industry_section_id, c.size_class_id, u.zone_kind_id] as slices
from submission s
join enterprise_version v on v.enterprise_id = s.reporter_id and v.superseded_by is null
cross join lateral (select greatest(v.opened_on, least(period_last_day(s.period), v.closed_on - 1)) as day) home
join enterprise_placement p on p.enterprise_id = s.reporter_id and p.superseded_by is null
  and lower(p.valid) <= home.day and coalesce(upper(p.valid) > home.day, true)
join enterprise_classification c on c.enterprise_id = s.reporter_id and c.superseded_by is null
  and lower(c.valid) <= home.day and coalesce(upper(c.valid) > home.day, true)
join cube_atom a on a.id = p.atom_id
join unit_version u on u.unit_id = a.node_id and u.superseded_by is null
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'ENTERPRISE'
union all
select s.id, s.period, s.final_revision_id, s.provisional_revision_id, a.id, array[1001, 2001, 3001, u.zone_kind_id]
from submission s
cross join lateral (
  select min(lower(v.valid)) as opened_on, max(coalesce(upper(v.valid), 'infinity')) as closed_on
  from unit_version v where v.unit_id = s.reporter_id and v.superseded_by is null) life
cross join lateral (select greatest(life.opened_on, least(period_last_day(s.period), life.closed_on - 1)) as day) home
join cube_atom a on a.node_id = s.reporter_id and a.part = 0
join unit_version u on u.unit_id = s.reporter_id and u.superseded_by is null
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'UNIT'
union all
-- Looked up from the records, not from organization_segment: an enterprise whose closing is corrected to before the founding
-- of its organization leaves that one no day of life, and its reports must still have a home.
select s.id, s.period, s.final_revision_id, s.provisional_revision_id, a.id,
  array[coalesce(c.ownership_id, 1001), coalesce(c.industry_section_id, 2001), coalesce(c.size_class_id, 3001),
    u.zone_kind_id, o.kind_id, f.party_form_id]
from submission s
join organization_version o on o.organization_id = s.reporter_id and o.superseded_by is null
left join enterprise_version e on e.enterprise_id = o.enterprise_id and e.superseded_by is null
cross join lateral (select greatest(o.founded_on, e.opened_on,
  least(period_last_day(s.period), o.dissolved_on - 1, e.closed_on - 1)) as day) home
join organization_form f on f.organization_id = s.reporter_id and f.superseded_by is null
  and lower(f.valid) <= home.day and coalesce(upper(f.valid) > home.day, true)
left join enterprise_placement p on p.enterprise_id = o.enterprise_id and p.superseded_by is null
  and lower(p.valid) <= home.day and coalesce(upper(p.valid) > home.day, true)
left join enterprise_classification c on c.enterprise_id = o.enterprise_id and c.superseded_by is null
  and lower(c.valid) <= home.day and coalesce(upper(c.valid) > home.day, true)
join cube_atom a on a.id = coalesce(o.atom_id, p.atom_id)
join unit_version u on u.unit_id = a.node_id and u.superseded_by is null
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'ORGANIZATION';

create view submission_fact as
select h.submission_id as subject, h.atom_id, x.measure_id, h.period, '-infinity'::date as effective_on,
  case when x.member_id = 0 then h.slices else h.slices || x.member_id end as slices, x.member_id as own_slice,
  case when r.id = h.final_revision_id then x.amount else 0 end as final,
  case when r.id = h.provisional_revision_id then x.amount else 0 end as provisional,
  (r.id = h.final_revision_id)::int::bigint as final_reporters,
  (r.id = h.provisional_revision_id)::int::bigint as provisional_reporters
from submission_home h
join submission_revision r on r.submission_id = h.submission_id and r.id in (h.final_revision_id, h.provisional_revision_id)
cross join lateral unnest(r.measures, r.members, r.amounts) x (measure_id, member_id, amount);
