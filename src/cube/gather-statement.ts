import { sqlStatement, type SqlStatement } from '../platform/statement.js';
import { spreadOverSlices } from './contribute.js';
import type { ContributionSource } from './contribution-source.js';

/** Adds up what the records of the sources contribute; what takes effect on day $1 or before needs no day. */
export function gatherStatement(sources: readonly ContributionSource[]): SqlStatement {
  return statement('gather', sources, '');
}

/** The same for the records of period $2. */
export function gatherPeriodStatement(sources: readonly ContributionSource[]): SqlStatement {
  return statement('gather-period', sources, 'where period = $2');
}

/** Reporters are counted as int, whose sums are the cheapest; more than that many at one atom would be refused, not miscounted. */
function statement(
  name: string,
  sources: readonly ContributionSource[],
  condition: string,
): SqlStatement {
  return sqlStatement(`-- name: cube.${name}
insert into cube_gathered (atom_id, measure_id, slice_id, period, effective_on,
  final, provisional, final_reporters, provisional_reporters)
select f.atom_id, f.measure_id, slice.slice_id, f.period, f.effective_on, sum(f.final), sum(f.provisional),
  sum(f.final_reporters::int), sum(f.provisional_reporters::int)
from (
${sources.map((source) => alike(source, condition)).join('\n  union all\n')}
) f
${spreadOverSlices}
group by 1, 2, 3, 4, 5`);
}

/** The contributions of a source, added up before they are spread: many records have their place and their slices in common. */
function alike({ view, leanView }: ContributionSource, condition: string): string {
  const slices = leanView === undefined ? 'case when own_slice = 0 then slices end' : 'null::int[]';
  return `  select atom_id, measure_id, own_slice, period,
    case when effective_on <= $1::date then '-infinity' else effective_on end as effective_on, ${slices} as slices,
    sum(final) as final, sum(provisional) as provisional, sum(final_reporters::int) as final_reporters,
    sum(provisional_reporters::int) as provisional_reporters
  from ${leanView ?? view}
  ${condition}
  group by 1, 2, 3, 4, 5, 6`;
}
