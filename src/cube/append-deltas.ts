/** A row of more would not stand with others on a page. */
const atomsPerBatch = 64;

/**
 * The statement that appends differences, of a query for them in the columns of `cube_delta`, no atom twice for a key: what one
 * write adds to a sum goes into one row, or several where very many atoms change (ADR 31).
 */
export function appendDeltas(deltas: string): string {
  return `insert into cube_delta_batch (measure_id, slice_id, period, effective_on,
  atoms, final, provisional, final_reporters, provisional_reporters)
select measure_id, slice_id, period, effective_on, array_agg(atom_id), array_agg(final), array_agg(provisional),
  array_agg(final_reporters), array_agg(provisional_reporters)
from (
  select d.*, (row_number() over (partition by d.measure_id, d.slice_id, d.period, d.effective_on) - 1) / ${atomsPerBatch} as batch
  from (
${deltas}
  ) d
) d
group by measure_id, slice_id, period, effective_on, batch`;
}
