import { createHash } from 'node:crypto';
import { sqlStatement, type SqlStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';

/**
 * The second half of a reading that needs crosses: the facts themselves, grouped. A whole (own_slice 0) counts where it
 * shows a member of every asked dimension; a part of a whole only where its own dimension is asked.
 */
const crossPart = `select r.ordinal, g.members, sum(f.final), sum(f.provisional), sum(f.final_reporters), sum(f.provisional_reporters),
  (select version from catalogue_state), (select max(known_at) from revision)
from jsonb_to_recordset($9::jsonb) r (ordinal bigint, node_id int, measure_id int, lowest int, highest int,
  dimensions int[], allowed int[], groups int[])
join cube_closure k on k.tree_id = $1 and k.node_id = r.node_id
join fact f on f.atom_id = k.atom_id and f.measure_id = r.measure_id and f.period between r.lowest and r.highest
cross join lateral (
  select count(*) filter (where s.id = any(r.allowed)) as matched,
    coalesce(array_agg(s.id order by s.id) filter (where s.id / 1000 = any(r.groups)), '{}') as members
  from unnest(f.slices) s (id)
) g
where g.matched = cardinality(r.dimensions) and (f.own_slice = 0 or f.own_slice / 1000 = any(r.dimensions))
group by r.ordinal, g.members`;

/** The cells statement with the crosses of these sources beside it, in one snapshot. */
export function readingStatement(
  cells: SqlStatement,
  sources: readonly ContributionSource[],
): SqlStatement {
  const facts = sources.map((source) => `select * from ${source.view}`).join('\n  union all ');
  // PostgreSQL keeps 63 characters of a statement's name, so all names of the sources side by side would not fit.
  const names = createHash('sha1')
    .update(sources.map((source) => source.name).join())
    .digest('hex');
  return sqlStatement(`-- name: cube.read-crosses-${names.slice(0, 12)}
with fact as materialized (
  select * from (${facts}) every
  where every.measure_id in (select (r ->> 'measure_id')::int from jsonb_array_elements($9::jsonb) r)
    and every.effective_on <= $8
)
(${cells.text})
union all
(${crossPart})`);
}
