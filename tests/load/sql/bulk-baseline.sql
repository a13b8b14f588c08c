-- name: load.bulk-baseline
-- What a bulk import must at least write, in one statement as one would write it by hand: the reports of the table bulk_staging
-- (tax_code text, period int, measures int[], members int[], amounts numeric[]; filled by COPY, member 0 for a total) of one form
-- become submissions with their first revision, and everything they add to the cube's margins is appended. $1 form, $2 version
-- of the form, $3 revision. Nothing is checked, locked or compared, and reports are not counted; the ids are drawn beforehand so
-- that each row is written once.
with report as materialized (
  select e.id as enterprise_id, r.period, period_last_day(r.period) as day, r.measures, r.members, r.amounts,
    nextval(pg_get_serial_sequence('submission', 'id')) as submission_id,
    nextval(pg_get_serial_sequence('submission_revision', 'id')) as submission_revision_id
  from bulk_staging r
  join enterprise e on e.tax_code = r.tax_code
), submissions as (
  insert into submission (id, form_id, period, reporter_kind, reporter_id, final_revision_id, provisional_revision_id,
    current_revision_id, state, step, first_received_at)
  overriding system value
  select submission_id, $1, period, 'ENTERPRISE', enterprise_id, submission_revision_id, submission_revision_id,
    submission_revision_id, 'ACCEPTED', 0, now()
  from report
), revisions as (
  insert into submission_revision (id, submission_id, period, number, form_version_id, revision_id, entered_as, received_at, measures,
    members, amounts)
  overriding system value
  select submission_revision_id, submission_id, period, 1, $2, $3, 'ACCEPTED', now(), measures, members, amounts
  from report
), delta as (
  select p.atom_id, x.measure_id, slice.id as slice_id, r.period as period, sum(x.amount) as amount, count(*) as reporters
  from report r
  join enterprise_placement p on p.enterprise_id = r.enterprise_id and p.superseded_by is null
    and lower(p.valid) <= r.day and coalesce(r.day < upper(p.valid), true)
  join enterprise_classification c on c.enterprise_id = r.enterprise_id and c.superseded_by is null
    and lower(c.valid) <= r.day and coalesce(r.day < upper(c.valid), true)
  join cube_atom a on a.id = p.atom_id
  join unit_version u on u.unit_id = a.node_id and u.superseded_by is null
    and lower(u.valid) <= r.day and coalesce(r.day < upper(u.valid), true)
  -- A whole is the sum of its parts: it goes into the total and the margins of who reports, a part into its own.
  cross join lateral (
    select measure_id, sum(amount) as amount, 0 as member_id, bool_and(member_id = 0) as is_stated
    from unnest(r.measures, r.members, r.amounts) x (measure_id, member_id, amount)
    group by measure_id
    union all
    select measure_id, amount, member_id, true
    from unnest(r.measures, r.members, r.amounts) x (measure_id, member_id, amount)
    where member_id <> 0
  ) x
  cross join lateral (
    select x.member_id as id
    union all
    select member.id
    from unnest(array[c.ownership_id, c.industry_section_id, c.size_class_id, u.zone_kind_id]) member (id)
    join measure_dimension kept on kept.measure_id = x.measure_id and kept.dimension_id = member.id / 1000
    where x.member_id = 0
    union all
    -- A total alone is of an unknown member of the dimensions that reports state themselves.
    select kept.dimension_id * 1000 from measure_dimension kept
    where x.member_id = 0 and x.is_stated and kept.measure_id = x.measure_id and kept.dimension_id > 6
  ) slice
  group by p.atom_id, x.measure_id, slice.id, r.period
)
insert into cube_delta_batch (measure_id, slice_id, period, effective_on, atoms, final, provisional, final_reporters,
  provisional_reporters)
select measure_id, slice_id, period, '-infinity', array_agg(atom_id), array_agg(amount), array_agg(amount), array_agg(reporters),
  array_agg(reporters)
from (
  select d.*, (row_number() over (partition by measure_id, slice_id, period) - 1) / 64 as batch from delta d
) d
group by measure_id, slice_id, period, batch
