-- name: load.fill-quarter
-- One accepted report for the quarter $1 of nine in ten of the enterprises with ids from $2 up to and without $3: four in five
-- came in on time. $4 revision, $5 code of the form, $6 codes of its five measures.
with form as materialized (
  select f.id, max(v.id) as version_id from form f join form_version v on v.form_id = f.id where f.code = $5 group by f.id
), measures as materialized (
  select array_agg(m.id order by asked.place) as ids
  from unnest($6::text[]) with ordinality asked (code, place) join measure m on m.code = asked.code
), report as materialized (
  select e.id as enterprise_id, nextval(pg_get_serial_sequence('submission', 'id')) as submission_id,
    nextval(pg_get_serial_sequence('submission_revision', 'id')) as submission_revision_id,
    period_last_day($1) + case when (e.id + $1) % 5 = 0 then interval '40 days' else interval '9 days' end as received_at,
    20 + (e.id * 37 + $1 * 11) % 900 as workers
  from enterprise e
  where e.id >= $2 and e.id < $3 and (e.id * 7 + $1) % 10 <> 0
), submissions as (
  insert into submission (id, form_id, period, reporter_kind, reporter_id, final_revision_id, provisional_revision_id,
    current_revision_id, state, step, first_received_at)
  overriding system value
  select r.submission_id, form.id, $1, 'ENTERPRISE', r.enterprise_id, r.submission_revision_id, r.submission_revision_id,
    r.submission_revision_id, 'ACCEPTED', 0, r.received_at
  from report r cross join form
)
insert into submission_revision (id, submission_id, period, number, form_version_id, revision_id, entered_as, received_at,
  measures, members, amounts)
overriding system value
select r.submission_revision_id, r.submission_id, $1, 1, form.version_id, $4, 'ACCEPTED', r.received_at, measures.ids,
  array[0, 0, 0, 0, 0],
  array[r.workers, r.workers * 7 / 10, r.workers / 5, r.workers / 3, r.enterprise_id % 9]
from report r cross join form cross join measures
