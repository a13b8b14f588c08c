-- name: load.fill-reports
-- One accepted report of every enterprise for the half-year $1: workers, members of the union, of the youth union, of the
-- party. $2 revision.
with form as materialized (
  select f.id, max(v.id) as version_id from form f join form_version v on v.form_id = f.id
  where f.code = 'enterprise_half_year' group by f.id
), report as materialized (
  select e.id as enterprise_id, nextval(pg_get_serial_sequence('submission', 'id')) as submission_id,
    nextval(pg_get_serial_sequence('submission_revision', 'id')) as submission_revision_id,
    20 + (e.id * 37 + $1::int) % 900 as workers
  from enterprise e
), measures as materialized (
  select array[
    (select id from measure where code = 'workers'), (select id from measure where code = 'trade_union_members'),
    (select id from measure where code = 'youth_union_members'), (select id from measure where code = 'party_members_working')
  ] as ids
), submissions as (
  insert into submission (id, form_id, period, reporter_kind, reporter_id, final_revision_id, provisional_revision_id,
    current_revision_id, state, step, first_received_at)
  overriding system value
  select r.submission_id, form.id, $1, 'ENTERPRISE', r.enterprise_id, r.submission_revision_id, r.submission_revision_id,
    r.submission_revision_id, 'ACCEPTED', 0, period_last_day($1) + interval '7 days'
  from report r cross join form
)
insert into submission_revision (id, submission_id, period, number, form_version_id, revision_id, entered_as, received_at, measures,
  members, amounts)
overriding system value
select r.submission_revision_id, r.submission_id, $1, 1, form.version_id, $2, 'ACCEPTED', period_last_day($1) + interval '7 days',
  measures.ids, array[0, 0, 0, 0], array[r.workers, r.workers * 7 / 10, least(r.workers, r.enterprise_id % 40), r.enterprise_id % 9]
from report r cross join form cross join measures
