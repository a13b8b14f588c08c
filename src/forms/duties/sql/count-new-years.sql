-- name: forms.count-new-years
-- Appends the duties of the years after $1: what the views show by now and did not before.
insert into cube_delta (atom_id, measure_id, slice_id, period, effective_on,
  final, provisional, final_reporters, provisional_reporters)
select d.atom_id, d.measure_id, d.own_slice, d.period, d.effective_on,
  sum(d.final), sum(d.provisional), sum(d.final_reporters), sum(d.provisional_reporters)
from (
  select * from expected_unit_fact
  union all
  select * from expected_enterprise_fact
  union all
  select * from expected_organization_fact
) d
where d.period / 100 > $1
group by d.atom_id, d.measure_id, d.own_slice, d.period, d.effective_on
