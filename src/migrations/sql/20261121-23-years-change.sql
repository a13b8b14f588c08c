-- name: migrations.years-change
-- Reports by year, third step: the copied tables take the place of the old ones. ACCESS EXCLUSIVE on the four tables for the time of a
-- few changes of the catalogue, however many reports there are. It waits two seconds at most for those who are reading or writing, and
-- lets everybody through for a second before it tries again, so nobody ever stands behind a long question.
do $$
begin
  perform set_config('lock_timeout', '2s', true);
  for attempt in 1..600 loop
    begin
      lock table public.submission, public.submission_revision, public.submission_event, public.submission_return
        in access exclusive mode;
      drop schema known cascade;
      perform set_config('lock_timeout', '0', true);
      return;
    exception when lock_not_available or deadlock_detected then
      perform pg_sleep(1);
    end;
  end loop;
  raise exception 'the tables of the reports were in use for half an hour' using errcode = 'lock_not_available';
end $$;

-- The tables by year are in front of the old ones from here on.
set local search_path = by_year, public;

-- The home of a report, as before.
create or replace view public.submission_home as
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
join unit_standing u on u.unit_id = a.node_id
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'ENTERPRISE'
union all
select s.id, s.period, s.final_revision_id, s.provisional_revision_id, a.id,
  array[1001, 2001, 3001, u.zone_kind_id]
from submission s
cross join lateral (
  select min(lower(v.valid)) as opened_on, max(coalesce(upper(v.valid), 'infinity')) as closed_on
  from unit_version v where v.unit_id = s.reporter_id and v.superseded_by is null) life
cross join lateral (select greatest(life.opened_on, least(period_last_day(s.period), life.closed_on - 1)) as day) home
join cube_atom a on a.node_id = s.reporter_id and a.part = 0
join unit_standing u on u.unit_id = s.reporter_id
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'UNIT'
union all
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
join unit_standing u on u.unit_id = a.node_id
  and lower(u.valid) <= home.day and coalesce(upper(u.valid) > home.day, true)
where s.reporter_kind = 'ORGANIZATION';

-- As before, but revisions and events are looked up in the year of their report.
create or replace view public.submission_revision_state as
select r.id, r.submission_id, r.number, r.received_at, coalesce(e.state, r.entered_as) as state, r.period
from submission_revision r
left join submission_event e on e.submission_revision_id = r.id and e.period = r.period and e.action <> 'FORWARD';

create or replace view public.submission_fact as
select h.submission_id as subject, h.atom_id, x.measure_id, h.period, '-infinity'::date as effective_on,
  case when x.member_id = 0 then h.slices else h.slices || x.member_id end as slices, x.member_id as own_slice,
  case when r.id = h.final_revision_id then x.amount else 0 end as final,
  case when r.id = h.provisional_revision_id then x.amount else 0 end as provisional,
  case when r.id = h.final_revision_id then 1 else 0 end::bigint as final_reporters,
  case when r.id = h.provisional_revision_id then 1 else 0 end::bigint as provisional_reporters
from submission_home h
join submission_revision r on r.submission_id = h.submission_id and r.period = h.period
  and r.id in (h.final_revision_id, h.provisional_revision_id)
join form_version v on v.id = r.form_version_id and v.basis = 'DETAIL'
cross join lateral unnest(r.measures, r.members, r.amounts) x (measure_id, member_id, amount);

create or replace view public.received_delta as
select s.id as subject, coalesce(reporter.atom_id, home.atom_id) as atom_id, m.id as measure_id, s.period,
  '-infinity'::date as effective_on, f.member_id as own_slice,
  1::numeric as final, 1::numeric as provisional, 1::bigint as final_reporters, 1::bigint as provisional_reporters
from submission s
join form f on f.id = s.form_id
left join lateral (
  select * from reporter_on(s.reporter_kind, s.reporter_id, period_last_day(s.period)) r offset 0
) reporter on true
left join lateral (
  select d.due_at
  from duty_there(s.reporter_kind, reporter.unit_id, reporter.unit_kind, reporter.atom_id, s.form_id, s.period) d
  where reporter.atom_id is not null
  offset 0
) d on true
left join lateral (
  select h.atom_id from submission_home h where reporter.atom_id is null and h.submission_id = s.id and h.period = s.period
  offset 0
) home on true
cross join lateral (values
  ('reports_received', d.due_at is not null),
  ('reports_on_time', s.first_received_at < d.due_at),
  ('reports_late', s.first_received_at >= d.due_at),
  ('reports_accepted', d.due_at is not null and s.final_revision_id is not null),
  ('reports_unexpected', d.due_at is null)
) stated (code, holds)
join measure m on m.code = stated.code
where s.first_received_at is not null and stated.holds;

create or replace view public.received_fact as
select d.subject, d.atom_id, d.measure_id, d.period, d.effective_on, h.slices || d.own_slice as slices, d.own_slice,
  d.final, d.provisional, d.final_reporters, d.provisional_reporters
from received_delta d
join submission_home h on h.submission_id = d.subject and h.period = d.period;

create or replace function public.submission_is_returned() returns trigger language plpgsql as $$
begin
  insert into submission_return (form_id, period, submission_id)
  select s.form_id, s.period, s.id from submission s where s.id = new.submission_id and s.period = new.period
  on conflict do nothing;
  return null;
end $$;

-- Identities go on where they were.
select setval('by_year.submission_id_seq', greatest(1, coalesce(pg_sequence_last_value('public.submission_id_seq'), 1)),
  pg_sequence_last_value('public.submission_id_seq') is not null);
select setval('by_year.submission_revision_id_seq', coalesce(pg_sequence_last_value('public.submission_revision_id_seq'), 1),
  pg_sequence_last_value('public.submission_revision_id_seq') is not null);
select setval('by_year.submission_event_id_seq', coalesce(pg_sequence_last_value('public.submission_event_id_seq'), 1),
  pg_sequence_last_value('public.submission_event_id_seq') is not null);

drop table public.submission_return, public.submission_event, public.submission_revision, public.submission;
drop table by_year.copied;
drop function by_year.keep_submission, by_year.keep_revision, by_year.keep_event, by_year.keep_return;
drop procedure by_year.copy_batch, by_year.copy_all;

alter table by_year.submission set schema public;
alter table by_year.submission_revision set schema public;
alter table by_year.submission_event set schema public;
alter table by_year.submission_return set schema public;
set local search_path = public;

create trigger submission_is_returned after insert on submission_event
  for each row when (new.action = 'RETURN') execute function submission_is_returned();

-- References hold for what comes from now on; for what is there they are proven by the next step. Those among the reports are between the
-- tables of one year: a reference to the whole would look for its year again for each row that is stored.
alter table submission
  add foreign key (form_id) references form not valid;
alter table submission_revision
  add foreign key (form_version_id) references form_version not valid,
  add foreign key (push_id) references push not valid,
  add foreign key (revision_id) references revision not valid;
alter table submission_event
  add foreign key (revision_id) references revision not valid;
alter table submission_return
  add foreign key (form_id) references form not valid;

-- The references among the tables of a year. "how" is empty, or NOT VALID where reports are there already.
create function refer_report_year(year int, how text) returns void language plpgsql set search_path = by_year, public as $$
begin
  execute format('alter table submission_revision_%1$s
    add foreign key (submission_id, period) references submission_%1$s (id, period) %2$s', year, how);
  execute format('alter table submission_event_%1$s
    add foreign key (submission_id, period) references submission_%1$s (id, period) %2$s,
    add foreign key (submission_revision_id, period) references submission_revision_%1$s (id, period) %2$s', year, how);
  execute format('alter table submission_return_%1$s
    add foreign key (submission_id, period) references submission_%1$s (id, period) %2$s', year, how);
end $$;
select refer_report_year(substring(relname from '\d+$')::int, 'not valid')
from pg_class where relnamespace = 'by_year'::regnamespace and relkind = 'r' and relname ~ '^submission_\d+$';

-- The number by which the cube names a report, so that it is looked up in its year alone.
create function report_subject(period int, id bigint) returns bigint language sql immutable parallel safe
  return period * 10000000000 + id;

-- Opens a year for reports. Its references need a lock on what they point at that writers notice: whoever opens a year waits for the
-- writers of that moment, a second at most, in the order in which a push writes, and comes again later.
create function open_report_year(year int) returns void language plpgsql set lock_timeout = '1s' as $$
begin
  if to_regclass(format('by_year.submission_return_%s', year)) is null then
    perform pg_advisory_xact_lock(hashtext('tonghop.report_years'));
    if to_regclass(format('by_year.submission_return_%s', year)) is not null then
      return;
    end if;
    lock table push, revision, form, form_version in share row exclusive mode;
    perform attach_report_year(year);
    perform refer_report_year(year, '');
  end if;
end $$;
