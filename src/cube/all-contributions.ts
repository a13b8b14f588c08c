import { sqlStatement, type SqlStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import { spreadOverSlices } from './contribute.js';

/** Every contribution of every record, spread over its slices: what deltas and cells must add up to (semantics 3). */
export function allContributions(sources: readonly ContributionSource[]): string {
  return sources
    .map(
      ({ view }) => `select f.atom_id, f.measure_id, slice.slice_id, f.period, f.effective_on,
  f.final, f.provisional, f.final_reporters, f.provisional_reporters
from ${view} f
${spreadOverSlices}`,
    )
    .join('\nunion all\n');
}

/** Puts what every record contributes into the deltas; the fold carries it on from there. */
export function refillStatement(sources: readonly ContributionSource[]): SqlStatement {
  return sqlStatement(`-- name: cube.refill
insert into cube_delta (atom_id, measure_id, slice_id, period, effective_on,
  final, provisional, final_reporters, provisional_reporters)
select c.atom_id, c.measure_id, c.slice_id, c.period, c.effective_on,
  sum(c.final), sum(c.provisional), sum(c.final_reporters), sum(c.provisional_reporters)
from (${allContributions(sources)}) c
group by c.atom_id, c.measure_id, c.slice_id, c.period, c.effective_on`);
}
