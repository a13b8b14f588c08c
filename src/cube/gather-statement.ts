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

/**
 * Adds up what the subjects $2 of a source contribute at the atoms $3 now. They are looked up one by one behind the fence of
 * `offset 0`: a plan that was made while the tables were small would search the list for every record.
 */
export function gatherAtStatement(source: ContributionSource): SqlStatement {
  const { view, leanView, finds = 'f.subject = asked.id' } = source;
  const each = `(
    select f.* from unnest($2::bigint[]) asked (id)
    cross join lateral (select * from ${leanView ?? view} f where ${finds} offset 0) f
  ) f`;
  const condition = 'where atom_id in (select unnest($3::int[]))';
  return sqlStatement(`-- name: cube.gather-at-${source.name}
${insertSums('cube_moved', alike(source, each, condition))}`);
}

/** Reporters are counted as int, whose sums are the cheapest; more than that many at one atom would be refused, not miscounted. */
function statement(
  name: string,
  sources: readonly ContributionSource[],
  condition: string,
): SqlStatement {
  const from = ({ view, leanView }: ContributionSource): string => leanView ?? view;
  const parts = sources.map((source) => alike(source, from(source), condition));
  return sqlStatement(`-- name: cube.${name}
${insertSums('cube_gathered', parts.join('\n  union all\n'))}`);
}

function insertSums(table: string, alike: string): string {
  return `insert into ${table} (atom_id, measure_id, slice_id, period, effective_on,
  final, provisional, final_reporters, provisional_reporters)
select f.atom_id, f.measure_id, slice.slice_id, f.period, f.effective_on, sum(f.final), sum(f.provisional),
  sum(f.final_reporters::int), sum(f.provisional_reporters::int)
from (
${alike}
) f
${spreadOverSlices}
group by 1, 2, 3, 4, 5`;
}

/** The contributions of a source, added up before they are spread: many records have their place and their slices in common. */
function alike({ leanView }: ContributionSource, from: string, condition: string): string {
  const slices = leanView === undefined ? 'case when own_slice = 0 then slices end' : 'null::int[]';
  return `  select atom_id, measure_id, own_slice, period,
    case when effective_on <= $1::date then '-infinity' else effective_on end as effective_on, ${slices} as slices,
    sum(final) as final, sum(provisional) as provisional, sum(final_reporters::int) as final_reporters,
    sum(provisional_reporters::int) as provisional_reporters
  from ${from}
  ${condition}
  group by 1, 2, 3, 4, 5, 6`;
}
