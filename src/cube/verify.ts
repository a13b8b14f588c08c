import type { Queryable } from '../platform/queryable.js';
import { number, type Row } from '../platform/row.js';
import { sqlStatement } from '../platform/statement.js';
import { allContributions } from './all-contributions.js';
import type { ContributionSource } from './contribution-source.js';

/** A figure of the cube that is not what the records add up to. */
export interface CubeDifference {
  readonly node: number;
  readonly measure: number;
  readonly slice: number;
  /** Native period key; year * 100 is the opening balance of a register stock. */
  readonly period: number;
  /** What the records add up to: final, provisional, and the reports of each. */
  readonly expected: readonly number[];
  /** What cells and deltas hold. */
  readonly actual: readonly number[];
}

/** Compares the whole cube with the records in one snapshot; no differences means every figure is exact. */
export async function verifyCube(
  database: Queryable,
  sources: readonly ContributionSource[],
): Promise<CubeDifference[]> {
  return (await database.run(verifyStatement(sources))).map(difference);
}

function verifyStatement(sources: readonly ContributionSource[]) {
  return sqlStatement(`-- name: cube.verify
with contribution as (${allContributions(sources)}
), expected as (
  select k.node_id, c.measure_id, c.slice_id, c.period, sum(c.final) as final, sum(c.provisional) as provisional,
    sum(c.final_reporters) as final_reporters, sum(c.provisional_reporters) as provisional_reporters
  from contribution c join cube_closure k on k.tree_id = 1 and k.atom_id = c.atom_id
  group by 1, 2, 3, 4
), kept as (
  select node_id, measure_id, slice_id, period, sum(final) as final, sum(provisional) as provisional,
    sum(final_reporters) as final_reporters, sum(provisional_reporters) as provisional_reporters
  from (
    select node_id, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters
    from cube_cell where tree_id = 1 and period % 100 <> 0
    union all
    select k.node_id, d.measure_id, d.slice_id, d.period, d.final, d.provisional, d.final_reporters, d.provisional_reporters
    from cube_delta d join cube_closure k on k.tree_id = 1 and k.atom_id = d.atom_id
  ) parts
  group by 1, 2, 3, 4
), opening_expected as (
  select c.node_id, c.measure_id, c.slice_id, year * 100 as period, sum(c.final) as final,
    sum(c.provisional) as provisional, sum(c.final_reporters) as final_reporters,
    sum(c.provisional_reporters) as provisional_reporters
  from cube_cell c
  join measure m on m.id = c.measure_id and m.source = 'REGISTER' and m.kind = 'STOCK'
  cross join cube_state s
  cross join lateral generate_series(c.period / 100 + 1, s.opening_through) year
  where c.tree_id = 1 and c.period % 100 <> 0
  group by 1, 2, 3, 4
), opening_kept as (
  select node_id, measure_id, slice_id, period, final, provisional, final_reporters, provisional_reporters
  from cube_cell where tree_id = 1 and period % 100 = 0
), compared as (
  select node_id, measure_id, slice_id, period, ${columns('e')}, ${columns('k')}
  from expected e full join kept k using (node_id, measure_id, slice_id, period)
  union all
  select node_id, measure_id, slice_id, period, ${columns('e')}, ${columns('k')}
  from opening_expected e full join opening_kept k using (node_id, measure_id, slice_id, period)
)
select * from compared
where row(e_final, e_provisional, e_final_reporters, e_provisional_reporters)
  is distinct from row(k_final, k_provisional, k_final_reporters, k_provisional_reporters)
order by node_id, measure_id, slice_id, period`);
}

const amounts = ['final', 'provisional', 'final_reporters', 'provisional_reporters'];

function columns(table: string): string {
  return amounts
    .map((column) => `coalesce(${table}.${column}, 0) as ${table}_${column}`)
    .join(', ');
}

function difference(row: Row): CubeDifference {
  return {
    node: number(row, 'node_id'),
    measure: number(row, 'measure_id'),
    slice: number(row, 'slice_id'),
    period: number(row, 'period'),
    expected: amounts.map((column) => number(row, `e_${column}`)),
    actual: amounts.map((column) => number(row, `k_${column}`)),
  };
}
