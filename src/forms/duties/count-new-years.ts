import { appendDeltas } from '../../cube/append-deltas.js';
import { sqlStatement } from '../../platform/statement.js';

/** Appends the duties of the years after $1: what the views show by now and did not before. */
export const countNewYears = sqlStatement(`-- name: forms.count-new-years
${appendDeltas(`select d.atom_id, d.measure_id, d.own_slice as slice_id, d.period, d.effective_on, sum(d.final) as final,
  sum(d.provisional) as provisional, sum(d.final_reporters)::bigint as final_reporters,
  sum(d.provisional_reporters)::bigint as provisional_reporters
from (
  select * from expected_unit_fact
  union all
  select * from expected_enterprise_fact
  union all
  select * from expected_organization_fact
) d
where d.period / 100 > $1
group by d.atom_id, d.measure_id, d.own_slice, d.period, d.effective_on`)}`);
