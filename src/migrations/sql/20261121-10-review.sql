-- name: migrations.review
-- A revision never changes; what happened to it afterwards stands in events. Its state = that of the event that decided it,
-- else as it came in.
alter table submission_revision rename column state to entered_as;
alter table submission_revision drop constraint submission_revision_state_check;
alter table submission_revision add constraint submission_revision_entered_as_check
  check (entered_as in ('SUBMITTED', 'ACCEPTED'));
alter table submission_revision
  add column received_at timestamptz,
  add column via text[] not null default '{}',
  add column warnings jsonb not null default '[]';
alter table submission_revision disable trigger submission_revision_is_immutable;
update submission_revision r
set received_at = coalesce((select p.received_at from push p where p.id = r.push_id), k.known_at)
from revision k where k.id = r.revision_id;
alter table submission_revision enable trigger submission_revision_is_immutable;
alter table submission_revision alter column received_at set not null;
comment on column submission_revision.received_at is 'The server''s time when it came in: what deadlines are held against.';
comment on column submission_revision.via is 'The agencies that it goes through, in their order, before the receiver decides.';

create table submission_event (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission,
  submission_revision_id bigint not null references submission_revision,
  action text not null check (action in ('FORWARD', 'ACCEPT', 'RETURN', 'WITHDRAW')),
  state text not null check (state in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
  agency text,
  reasons jsonb not null default '[]',
  note text,
  happened_at timestamptz not null,
  revision_id bigint not null references revision
);
create index submission_event_by_submission on submission_event (submission_id);
create index submission_event_by_revision on submission_event (submission_revision_id);
-- A revision is decided once, whoever decides: the second of two is refused even if everything else failed.
create unique index submission_event_decides_once on submission_event (submission_revision_id) where action <> 'FORWARD';
create trigger submission_event_is_immutable before update or delete on submission_event
  for each row execute function submission_revision_is_immutable();

create view submission_revision_state as
select r.id, r.submission_id, r.number, r.received_at, coalesce(e.state, r.entered_as) as state
from submission_revision r
left join submission_event e on e.submission_revision_id = r.id and e.action <> 'FORWARD';

-- The current revision: the latest that is not withdrawn, else the latest. Its state is the report's. Step: how many agencies
-- have passed it on.
alter table submission
  add column state text check (state in ('SUBMITTED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
  add column current_revision_id bigint,
  add column step int not null default 0,
  add column first_received_at timestamptz;
update submission s
set state = 'ACCEPTED', current_revision_id = s.provisional_revision_id,
  first_received_at = (select min(r.received_at) from submission_revision r where r.submission_id = s.id);
comment on column submission.first_received_at is 'When the first revision that is not withdrawn came in; null when all are.';

-- Statements of a whole subtree are kept and compared, never added (semantics 8).
create or replace view submission_fact as
select h.submission_id as subject, h.atom_id, x.measure_id, h.period, '-infinity'::date as effective_on,
  case when x.member_id = 0 then h.slices else h.slices || x.member_id end as slices, x.member_id as own_slice,
  case when r.id = h.final_revision_id then x.amount else 0 end as final,
  case when r.id = h.provisional_revision_id then x.amount else 0 end as provisional,
  case when r.id = h.final_revision_id then 1 else 0 end::bigint as final_reporters,
  case when r.id = h.provisional_revision_id then 1 else 0 end::bigint as provisional_reporters
from submission_home h
join submission_revision r on r.submission_id = h.submission_id and r.id in (h.final_revision_id, h.provisional_revision_id)
join form_version v on v.id = r.form_version_id and v.basis = 'DETAIL'
cross join lateral unnest(r.measures, r.members, r.amounts) x (measure_id, member_id, amount);
