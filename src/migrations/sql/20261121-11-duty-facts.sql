-- name: migrations.duty-facts
-- What the system counts of reports. Each is kept for each form, and a report is counted in its form alone.
insert into measure (code, name_vi, name_en, description_vi, description_en, kind, source, grain, unit, direction) values
  ('reports_expected', 'Số báo cáo phải nộp', 'Reports expected',
    'Số báo cáo mà các đơn vị phải nộp theo quy định thời hạn.', 'Reports that are owed by the due rules.',
    'FLOW', 'SYSTEM', 'MONTH', 'REPORT', 'CONTEXT'),
  ('reports_received', 'Số báo cáo đã nộp', 'Reports received',
    'Số báo cáo phải nộp và đã nộp, chưa bị rút.', 'Reports that are owed and came in, and are not withdrawn.',
    'FLOW', 'SYSTEM', 'MONTH', 'REPORT', 'UP'),
  ('reports_on_time', 'Số báo cáo nộp đúng hạn', 'Reports on time',
    'Số báo cáo phải nộp có lần nộp đầu tiên trước thời hạn.', 'Reports that are owed and first came in before they were due.',
    'FLOW', 'SYSTEM', 'MONTH', 'REPORT', 'UP'),
  ('reports_late', 'Số báo cáo nộp muộn', 'Reports late',
    'Số báo cáo phải nộp có lần nộp đầu tiên sau thời hạn.', 'Reports that are owed and first came in when they were due or later.',
    'FLOW', 'SYSTEM', 'MONTH', 'REPORT', 'DOWN'),
  ('reports_accepted', 'Số báo cáo đã duyệt', 'Reports accepted',
    'Số báo cáo phải nộp có một bản đã được duyệt.', 'Reports that are owed and of which a revision is accepted.',
    'FLOW', 'SYSTEM', 'MONTH', 'REPORT', 'UP'),
  ('reports_unexpected', 'Số báo cáo ngoài quy định', 'Reports unexpected',
    'Số báo cáo đã nộp mà không có quy định phải nộp.', 'Reports that came in and that nobody owed.',
    'FLOW', 'SYSTEM', 'MONTH', 'REPORT', 'NEUTRAL')
on conflict (code) do nothing;
insert into measure_dimension (measure_id, dimension_id)
select id, 9000 from measure where source = 'SYSTEM' on conflict do nothing;
update catalogue_state set version = version + 1;

create view unit_segment as
select v.unit_id, v.kind, a.id as atom_id, array[1001, 2001, 3001, v.zone_kind_id] as slices, v.valid as span
from unit_version v
join cube_atom a on a.node_id = v.unit_id and a.part = 0
where v.superseded_by is null;

-- Every duty that is counted, for those who list them.
create view duty as
select 'UNIT' as reporter_kind, s.unit_id::bigint as reporter_id, s.atom_id, d.*
from duty_state state
cross join unit_segment s
cross join duties_of('UNIT', s.unit_id, s.kind, s.atom_id, s.span, state.through_year) d
union all
select 'ENTERPRISE', s.enterprise_id, s.atom_id, d.*
from duty_state state
cross join enterprise_segment s
cross join duties_of('ENTERPRISE', null, null, s.atom_id, s.span, state.through_year) d
union all
select 'ORGANIZATION', s.organization_id, s.atom_id, d.*
from duty_state state
cross join organization_segment s
cross join duties_of('ORGANIZATION', null, null, s.atom_id, s.span, state.through_year) d;

-- A duty counts from the first day of its period on.
create view expected_unit_fact as
select s.unit_id::bigint as subject, s.atom_id, m.id as measure_id, d.period, d.first_day as effective_on,
  s.slices || f.member_id as slices, f.member_id as own_slice,
  1::numeric as final, 1::numeric as provisional, 1::bigint as final_reporters, 1::bigint as provisional_reporters
from duty_state state
cross join unit_segment s
cross join duties_of('UNIT', s.unit_id, s.kind, s.atom_id, s.span, state.through_year) d
join form f on f.id = d.form_id
join measure m on m.code = 'reports_expected';

create view expected_enterprise_fact as
select s.enterprise_id as subject, s.atom_id, m.id as measure_id, d.period, d.first_day as effective_on,
  s.slices || f.member_id as slices, f.member_id as own_slice,
  1::numeric as final, 1::numeric as provisional, 1::bigint as final_reporters, 1::bigint as provisional_reporters
from duty_state state
cross join enterprise_segment s
cross join duties_of('ENTERPRISE', null, null, s.atom_id, s.span, state.through_year) d
join form f on f.id = d.form_id
join measure m on m.code = 'reports_expected';

create view expected_organization_fact as
select s.organization_id as subject, s.atom_id, m.id as measure_id, d.period, d.first_day as effective_on,
  s.slices || f.member_id as slices, f.member_id as own_slice,
  1::numeric as final, 1::numeric as provisional, 1::bigint as final_reporters, 1::bigint as provisional_reporters
from duty_state state
cross join organization_segment s
cross join duties_of('ORGANIZATION', null, null, s.atom_id, s.span, state.through_year) d
join form f on f.id = d.form_id
join measure m on m.code = 'reports_expected';

-- What came in, held against what was owed. On time = the first revision that is not withdrawn came before the due instant.
-- Without slices: that is all that a push has to look up. Who does not exist on the last day is looked up at its home.
create view received_delta as
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
  select h.atom_id from submission_home h where reporter.atom_id is null and h.submission_id = s.id offset 0
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

create view received_fact as
select d.subject, d.atom_id, d.measure_id, d.period, d.effective_on, h.slices || d.own_slice as slices, d.own_slice,
  d.final, d.provisional, d.final_reporters, d.provisional_reporters
from received_delta d
join submission_home h on h.submission_id = d.subject;

-- Reports that were there before this migration: nobody owed them yet.
insert into cube_delta (atom_id, measure_id, slice_id, period, effective_on,
  final, provisional, final_reporters, provisional_reporters)
select atom_id, measure_id, own_slice, period, effective_on, count(*), count(*), count(*), count(*)
from received_delta
group by atom_id, measure_id, own_slice, period, effective_on;
