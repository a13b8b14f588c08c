-- name: migrations.years
-- Reports by the year of their period, first step: tables with partitions beside those of today, which go on being read and written.
-- Whatever is written from here on is written to both by triggers; what was there is copied in batches afterwards; then the new
-- tables take the place of the old ones. The only lock that a writer notices: SHARE ROW EXCLUSIVE for the triggers. All readers go on, and
-- the writers of that moment are waited for, two seconds at most.
-- The partitions stay in this schema, so that "public" holds each table once.
create schema by_year;
comment on schema by_year is 'The years of the reports: submission_2024 holds the periods from 202400 on and below 202500.';

create table by_year.submission (
  like public.submission including defaults including constraints including comments,
  primary key (id, period),
  unique (reporter_kind, reporter_id, form_id, period)
) partition by range (period);
alter table by_year.submission alter column id add generated always as identity (maxvalue 9999999999);
comment on table by_year.submission is 'One report: a reporter, a form and a period. The pointers tell which of its revisions each stage counts. Kept by the year of the period: look it up with its period, or every year is looked into.';
comment on column by_year.submission.id is 'Ten digits at most: the cube names a report by its period followed by its id.';
create index submission_by_period on by_year.submission (form_id, period);

create table by_year.submission_revision (
  like public.submission_revision including defaults including constraints including comments,
  period int not null,
  primary key (id, period),
  unique (submission_id, number, period)
) partition by range (period);
alter table by_year.submission_revision alter column id add generated always as identity;
comment on column by_year.submission_revision.period is 'That of its report: it is kept in the same year.';
create trigger submission_revision_is_immutable before update or delete on by_year.submission_revision
  for each row execute function submission_revision_is_immutable();

create table by_year.submission_event (
  like public.submission_event including defaults including constraints including comments,
  period int not null,
  primary key (id, period)
) partition by range (period);
alter table by_year.submission_event alter column id add generated always as identity;
comment on column by_year.submission_event.period is 'That of its report: it is kept in the same year.';
create index submission_event_by_submission on by_year.submission_event (submission_id);
create index submission_event_by_revision on by_year.submission_event (submission_revision_id);
-- A revision has one period, so this is still once for each revision.
create unique index submission_event_decides_once on by_year.submission_event (submission_revision_id, period)
  where action <> 'FORWARD';
create trigger submission_event_is_immutable before update or delete on by_year.submission_event
  for each row execute function submission_revision_is_immutable();

create table by_year.submission_return (
  like public.submission_return,
  primary key (form_id, period, submission_id)
) partition by range (period);
comment on table by_year.submission_return is 'Reports of which a revision was returned at any time; whether anything of them is in force, the report tells.';

-- Makes the tables of a year, if they are not there. The storage parameters are those of migration 19: partitions inherit none.
-- A table that was found empty is read from end to end by every plan that is made then, however full it gets later, so each begins with
-- the room of ten pages that PostgreSQL takes a new table for, and vacuum leaves it.
create function attach_report_year(year int) returns void language plpgsql set search_path = by_year, public as $$
declare
  whole text;
  part text;
begin
  if to_regclass(format('by_year.submission_return_%s', year)) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtext('tonghop.report_years'));
  foreach whole in array array['submission', 'submission_revision', 'submission_event', 'submission_return'] loop
    part := format('%s_%s', whole, year);
    continue when to_regclass('by_year.' || part) is not null;
    execute format('create table by_year.%I (like %I including defaults including constraints)', part, whole);
    execute format('alter table by_year.%I set (vacuum_truncate = false, %s)', part, case whole
      when 'submission' then 'autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_limit = 1000'
      else 'autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_freeze_min_age = 0' end);
    execute format(case whole
      when 'submission' then 'insert into by_year.%I (id, form_id, period, reporter_kind, reporter_id)
        select n, 0, 0, ''UNIT'', 0 from generate_series(1, 2000) n'
      when 'submission_revision' then 'insert into by_year.%I (id, submission_id, period, number, form_version_id, revision_id,
          entered_as, received_at, measures, members, amounts)
        select n, 0, 0, 1, 0, 0, ''SUBMITTED'', now(), ''{}'', ''{}'', ''{}'' from generate_series(1, 2000) n'
      when 'submission_event' then 'insert into by_year.%I (id, submission_id, period, submission_revision_id, action, state,
          happened_at, revision_id)
        select n, 0, 0, 0, ''ACCEPT'', ''ACCEPTED'', now(), 0 from generate_series(1, 2000) n'
      else 'insert into by_year.%I (form_id, period, submission_id) select 0, 0, n from generate_series(1, 2000) n' end, part);
    execute format('delete from by_year.%I', part);
    execute format('alter table %I attach partition by_year.%I for values from (%s) to (%s)',
      whole, part, year * 100, (year + 1) * 100);
  end loop;
end $$;
select attach_report_year(year)
from (
  select distinct period / 100 as year from submission
  union
  select extract(year from current_date)::int + n from generate_series(-1, 1) n
) years
order by year;

create function by_year.keep_submission() returns trigger language plpgsql as $$
begin
  perform attach_report_year(new.period / 100);
  insert into by_year.submission overriding system value values (new.*)
  on conflict (id, period) do update set final_revision_id = excluded.final_revision_id,
    provisional_revision_id = excluded.provisional_revision_id, current_revision_id = excluded.current_revision_id,
    state = excluded.state, step = excluded.step, first_received_at = excluded.first_received_at;
  return null;
end $$;
create function by_year.keep_revision() returns trigger language plpgsql as $$
begin
  insert into by_year.submission_revision overriding system value
  select new.*, s.period from public.submission s where s.id = new.submission_id;
  return null;
end $$;
create function by_year.keep_event() returns trigger language plpgsql as $$
begin
  insert into by_year.submission_event overriding system value
  select new.*, s.period from public.submission s where s.id = new.submission_id;
  return null;
end $$;
create function by_year.keep_return() returns trigger language plpgsql as $$
begin
  insert into by_year.submission_return values (new.*);
  return null;
end $$;

-- How far the copy has come, so that one that was cut short goes on.
create table by_year.copied (name text primary key, up_to bigint not null default 0);
insert into by_year.copied (name) values ('submission'), ('submission_revision'), ('submission_event'), ('submission_return');

-- In the order in which a push writes: whoever holds one of them has those before it.
do $$
begin
  perform set_config('lock_timeout', '2s', true);
  for attempt in 1..600 loop
    begin
      lock table public.submission, public.submission_revision, public.submission_event, public.submission_return
        in share row exclusive mode;
      perform set_config('lock_timeout', '0', true);
      return;
    exception when lock_not_available or deadlock_detected then
      perform pg_sleep(1);
    end;
  end loop;
  raise exception 'the tables of the reports were written to for half an hour' using errcode = 'lock_not_available';
end $$;
create trigger keep_submission after insert or update on public.submission
  for each row execute function by_year.keep_submission();
create trigger keep_revision after insert on public.submission_revision
  for each row execute function by_year.keep_revision();
create trigger keep_event after insert on public.submission_event
  for each row execute function by_year.keep_event();
create trigger keep_return after insert on public.submission_return
  for each row execute function by_year.keep_return();
