import { createHash } from 'node:crypto';
import { sqlStatement, type SqlStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import { spreadOverSlices } from './contribute.js';
import { fillPart, fillTables, type FillSource } from './fills.js';
import { keptSums, setPart, setTables, sumsOfFacts } from './sets-part.js';

/**
 * The part of a reading that needs crosses: the facts themselves, grouped. A whole (own_slice 0) counts where it shows a
 * member of every asked dimension; a part of a whole only where its own dimension is asked.
 */
const crossPart = `select r.ordinal, g.members, sum(f.final), sum(f.provisional), sum(f.final_reporters), sum(f.provisional_reporters),
  null::bigint, null::timestamptz
from jsonb_to_recordset($9::jsonb) r (ordinal bigint, node_id int, measure_id int, lowest int, highest int,
  dimensions int[], allowed int[], groups int[])
cross join lateral (
  select k.atom_id from cube_closure k where k.tree_id = $1 and k.node_id = r.node_id
  union all
  select m.atom_id from member m where m.set_id = r.node_id
) k
join fact f on f.atom_id = k.atom_id and f.measure_id = r.measure_id and f.period between r.lowest and r.highest
cross join lateral (
  select count(*) filter (where s.id = any(r.allowed)) as matched,
    coalesce(array_agg(s.id order by s.id) filter (where s.id / 1000 = any(r.groups)), '{}') as members
  from unnest(f.slices) s (id)
) g
where g.matched = cardinality(r.dimensions) and (f.own_slice = 0 or f.own_slice / 1000 = any(r.dimensions))
group by r.ordinal, g.members`;

/** The cells statement with sets of atoms, the crosses of these sources and what is filled beside it, in one snapshot. */
export function readingStatement(
  cells: SqlStatement,
  sources: readonly ContributionSource[],
  fills: FillSource | undefined,
): SqlStatement {
  return sqlStatement(`-- name: cube.read-${nameOf(sources, fills)}
with ${setTables(keptSums)}, fact as materialized (
  ${factsOf(sources)}
)${fills === undefined ? '' : `, ${fillTables(fills.tables)}`}
(${cells.text})
union all
(${setPart})
union all
(${crossPart})${fills === undefined ? '' : `\nunion all\n(${fillPart})`}`);
}

/**
 * The same from the facts alone, for what was known earlier: no cell tells of that. It is run where the views of the facts are
 * those of the schema "known" (ADR 18).
 */
export function knownStatement(
  cells: SqlStatement,
  sources: readonly ContributionSource[],
  fills: FillSource | undefined,
): SqlStatement {
  return sqlStatement(`-- name: cube.known-${nameOf(sources, fills)}
with fact as materialized (
  ${factsOf(sources)}
), spread as materialized (
  select f.atom_id, f.measure_id, slice.slice_id, f.period, sum(f.final) as final, sum(f.provisional) as provisional,
    sum(f.final_reporters) as final_reporters, sum(f.provisional_reporters) as provisional_reporters
  from fact f
  ${spreadOverSlices}
  group by 1, 2, 3, 4
), ${setTables(sumsOfFacts)}${fills === undefined ? '' : `, ${fillTables(fills.knownTables)}`}
(${cells.text})
union all
(${setPart})
union all
(${crossPart})${fills === undefined ? '' : `\nunion all\n(${fillPart})`}`);
}

/** PostgreSQL keeps 63 characters of a statement's name, so all names of the sources side by side would not fit. */
function nameOf(sources: readonly ContributionSource[], fills: FillSource | undefined): string {
  const names = sources.map((source) => source.name).join();
  const name =
    sources.length === 0 ? 'sets' : createHash('sha1').update(names).digest('hex').slice(0, 12);
  return fills === undefined ? name : `${name}-filled`;
}

function factsOf(sources: readonly ContributionSource[]): string {
  if (sources.length === 0) return nothing;
  const facts = sources.map((source) => `select * from ${source.view}`).join('\n  union all ');
  return `select * from (${facts}) every
  where every.measure_id in (
      select (r ->> 'measure_id')::int from jsonb_array_elements($9::jsonb) r union select unnest($11::int[]))
    and every.effective_on <= $8`;
}

/** No fact, in the columns of the facts that a cross looks at. */
const nothing = `select null::int as atom_id, null::int as measure_id, null::int as period, null::int[] as slices,
    null::int as own_slice, 0::numeric as final, 0::numeric as provisional, 0::bigint as final_reporters,
    0::bigint as provisional_reporters
  where false`;
