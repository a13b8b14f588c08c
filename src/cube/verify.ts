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

/**
 * Compares the whole cube with the records in one snapshot; no differences means every figure is exact in the kept tree and in
 * every other one: the atoms hold, folded or not, what the records add up to, and the nodes what their atoms do.
 *
 * It spreads and adds up each contribution by itself, the plainest way there is. So it holds against the records what pushes appended piece
 * by piece and folds moved, and after a rebuild the shorter way that `gatherContributions` takes. That the contributions themselves are
 * right it cannot tell, as both read the same views: the oracle of the property tests does.
 */
export async function verifyCube(
  database: Queryable,
  sources: readonly ContributionSource[],
): Promise<CubeDifference[]> {
  return (await database.run(verifyStatement(sources))).map(difference);
}

function verifyStatement(sources: readonly ContributionSource[]) {
  return sqlStatement(`-- name: cube.verify
with contribution as (${allContributions(sources)}
), stated as (
  select atom_id, measure_id, slice_id, period, ${sums('c')}
  from contribution c
  group by 1, 2, 3, 4
), at_atoms as (
  select atom_id, measure_id, slice_id, period, ${sums('parts')}
  from (
    select atom_id, measure_id, slice_id, period, ${amounts.join(', ')} from cube_atom_cell where period % 100 <> 0
    union all
    select atom_id, measure_id, slice_id, period, ${amounts.join(', ')} from cube_delta
  ) parts
  group by 1, 2, 3, 4
), opening_stated as (
  select c.atom_id, c.measure_id, c.slice_id, year * 100 as period, ${sums('c')}
  from cube_atom_cell c
  join measure m on m.id = c.measure_id and m.source = 'REGISTER' and m.kind = 'STOCK'
  cross join cube_state s
  cross join lateral generate_series(c.period / 100 + 1, s.opening_through) year
  where c.period % 100 <> 0
  group by 1, 2, 3, 4
), opening_at_atoms as (
  select atom_id, measure_id, slice_id, period, ${amounts.join(', ')} from cube_atom_cell where period % 100 = 0
), summed as (
  select k.node_id, c.measure_id, c.slice_id, c.period, ${sums('c')}
  from cube_atom_cell c join cube_closure k on k.tree_id = 1 and k.atom_id = c.atom_id
  group by 1, 2, 3, 4
), at_nodes as (
  select node_id, measure_id, slice_id, period, ${amounts.join(', ')} from cube_cell where tree_id = 1
), compared as (
  select a.node_id, measure_id, slice_id, period, ${columns('e')}, ${columns('k')}
  from (
    select * from stated e full join at_atoms k using (atom_id, measure_id, slice_id, period)
  ) of_atom (atom_id, measure_id, slice_id, period, ${names('e')}, ${names('k')})
  join cube_atom a on a.id = of_atom.atom_id
  union all
  select a.node_id, measure_id, slice_id, period, ${columns('e')}, ${columns('k')}
  from (
    select * from opening_stated e full join opening_at_atoms k using (atom_id, measure_id, slice_id, period)
  ) of_atom (atom_id, measure_id, slice_id, period, ${names('e')}, ${names('k')})
  join cube_atom a on a.id = of_atom.atom_id
  union all
  select node_id, measure_id, slice_id, period, ${columns('e')}, ${columns('k')}
  from (
    select * from summed e full join at_nodes k using (node_id, measure_id, slice_id, period)
  ) of_node (node_id, measure_id, slice_id, period, ${names('e')}, ${names('k')})
)
select * from compared
where row(${names('e')}) is distinct from row(${names('k')})
order by node_id, measure_id, slice_id, period`);
}

const amounts = ['final', 'provisional', 'final_reporters', 'provisional_reporters'];

function names(side: string): string {
  return amounts.map((column) => `${side}_${column}`).join(', ');
}

function columns(side: string): string {
  return amounts.map((column) => `coalesce(${side}_${column}, 0) as ${side}_${column}`).join(', ');
}

function sums(table: string): string {
  return amounts.map((column) => `sum(${table}.${column}) as ${column}`).join(', ');
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
