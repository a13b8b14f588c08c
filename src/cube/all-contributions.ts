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
