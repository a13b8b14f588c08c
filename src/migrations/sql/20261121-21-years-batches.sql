-- name: migrations.years-batches
-- What was there before the triggers is copied in batches, each a transaction of its own.
-- A report may be written meanwhile: its row is locked for the time of a batch, so either the trigger has brought the newer row
-- already, or the writer waits and brings it afterwards. Revisions, events and returns never change.
create or replace procedure by_year.copy_batch(part text, low bigint, high bigint) language plpgsql as $$
begin
  case part
    when 'submission' then
      insert into by_year.submission overriding system value
      select * from (select * from public.submission s where s.id > low and s.id <= high for share) s
      on conflict do nothing;
    when 'submission_revision' then
      insert into by_year.submission_revision overriding system value
      select r.*, s.period from public.submission_revision r join public.submission s on s.id = r.submission_id
      where r.id > low and r.id <= high
      on conflict do nothing;
    when 'submission_event' then
      insert into by_year.submission_event overriding system value
      select e.*, s.period from public.submission_event e join public.submission s on s.id = e.submission_id
      where e.id > low and e.id <= high
      on conflict do nothing;
    else
      insert into by_year.submission_return
      select r.* from public.submission_return r where r.submission_id > low and r.submission_id <= high
      on conflict do nothing;
  end case;
  update by_year.copied set up_to = high where name = part;
end $$;

create or replace procedure by_year.copy_all(size bigint) language plpgsql as $$
declare
  part text;
  done bigint;
  last bigint;
begin
  foreach part in array array['submission', 'submission_revision', 'submission_event', 'submission_return'] loop
    execute format('select coalesce(max(%I), 0) from public.%I',
      case part when 'submission_return' then 'submission_id' else 'id' end, part) into last;
    loop
      select up_to into done from by_year.copied where name = part;
      exit when done >= last;
      begin
        call by_year.copy_batch(part, done, done + size);
      exception when deadlock_detected then
        null; -- A writer that held one report and waited for another: it goes on, and the batch is tried again.
      end;
      commit;
    end loop;
  end loop;
end $$;
