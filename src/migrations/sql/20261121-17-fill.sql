-- name: migrations.fill
-- Reports that were returned once, by form and period. What counts with an earlier value is looked for where reports are missing
-- by the counts of the cube; but a returned report was received and may still have nothing in force. An index over the reports
-- themselves would cost every push; returns are rare.
create table submission_return (
  form_id int not null references form,
  period int not null,
  submission_id bigint not null references submission,
  primary key (form_id, period, submission_id)
);
comment on table submission_return is 'Reports of which a revision was returned at any time; whether anything of them is in force, the report tells.';
create function submission_is_returned() returns trigger language plpgsql as $$
begin
  insert into submission_return (form_id, period, submission_id)
  select s.form_id, s.period, s.id from submission s where s.id = new.submission_id
  on conflict do nothing;
  return null;
end $$;
create trigger submission_is_returned after insert on submission_event
  for each row when (new.action = 'RETURN') execute function submission_is_returned();
insert into submission_return (form_id, period, submission_id)
select distinct s.form_id, s.period, s.id
from submission_event e
join submission s on s.id = e.submission_id
where e.action = 'RETURN';
call make_known_views();
