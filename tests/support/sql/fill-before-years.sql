-- name: test.fill-before-years
-- Reports as they were kept before they were kept by year (up to migration 19): of $1 enterprises for the eight half-years from 2023 on,
-- each with its revision of four values, and every fiftieth returned and sent again. One statement, as a database that has grown looks.
with known as (
  insert into revision (principal, action) values ('test', 'fill') returning id
), member as (
  insert into dimension_member (id, dimension_id, code, name_vi, name_en)
  values (9000900, 9000, 'before_years', 'Trước', 'Before') returning id
), form as (
  insert into form (code, member_id) select 'before_years', id from member returning id
), version as (
  insert into form_version (form_id, version, name_vi, name_en, grain, reporter_kinds, basis, fields, acceptance)
  select id, 1, 'Trước', 'Before', 'HALF_YEAR', '{ENTERPRISE}', 'DETAIL', '[]', 'BY_REVIEW' from form returning id
), report as materialized (
  select nextval(pg_get_serial_sequence('submission', 'id')) as id,
    nextval(pg_get_serial_sequence('submission_revision', 'id')) as first_id,
    case when e % 50 = 0 then nextval(pg_get_serial_sequence('submission_revision', 'id')) end as second_id,
    year * 100 + 30 + half as period, e
  from generate_series(2023, 2026) year cross join generate_series(1, 2) half cross join generate_series(1, $1::int) e
), submissions as (
  insert into submission (id, form_id, period, reporter_kind, reporter_id, provisional_revision_id, current_revision_id, state,
    first_received_at)
  overriding system value
  select r.id, form.id, r.period, 'ENTERPRISE', r.e, coalesce(second_id, first_id), coalesce(second_id, first_id), 'SUBMITTED',
    timestamptz '2026-01-01'
  from report r cross join form
), revisions as (
  insert into submission_revision (id, submission_id, number, form_version_id, revision_id, entered_as, received_at, measures,
    members, amounts)
  overriding system value
  select sent.id, r.id, sent.number, version.id, known.id, 'SUBMITTED', timestamptz '2026-01-01', '{1,2,3,4}', '{0,0,0,0}',
    array[r.e, r.e % 100, r.e % 40, r.period]
  from report r
  cross join lateral (values (r.first_id, 1), (r.second_id, 2)) sent (id, number)
  cross join version cross join known
  where sent.id is not null
)
insert into submission_event (submission_id, submission_revision_id, action, state, happened_at, revision_id)
select r.id, r.first_id, 'RETURN', 'RETURNED', timestamptz '2026-01-02', known.id
from report r cross join known
where r.second_id is not null
