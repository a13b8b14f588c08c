import type { IsoDate } from '../kernel/date.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { loadStatement, sqlStatement } from '../platform/statement.js';
import { findAffected } from './affected.js';
import { appendDeltas } from './append-deltas.js';
import type { ContributionSource, Subjects } from './contribution-source.js';
import { gatherAtStatement } from './gather-statement.js';

const openMoved = loadStatement(import.meta.dirname, 'sql/open-moved.sql');
const clearMoved = loadStatement(import.meta.dirname, 'sql/clear-moved.sql');
const analyzeMoved = loadStatement(import.meta.dirname, 'sql/analyze-moved.sql');
const placeBeside = loadStatement(import.meta.dirname, 'sql/place-beside.sql');
const settleMoved = loadStatement(import.meta.dirname, 'sql/settle-moved.sql');
const appendMoved = sqlStatement(`-- name: cube.append-moved
${appendDeltas(`select side.atom_id, m.measure_id, m.slice_id, m.period, m.effective_on,
  side.sign * sum(m.final) as final, side.sign * sum(m.provisional) as provisional,
  (side.sign * sum(m.final_reporters))::bigint as final_reporters,
  (side.sign * sum(m.provisional_reporters))::bigint as provisional_reporters
from cube_moved m
join unnest($1::int[], $2::int[]) p (part, atom_id) on p.part = m.atom_id
cross join lateral (values (p.part, 1), (p.atom_id, -1)) side (atom_id, sign)
where m.effective_on > $3::date
group by side.atom_id, side.sign, m.measure_id, m.slice_id, m.period, m.effective_on`)}`);
const takeRoom = loadStatement(import.meta.dirname, 'sql/take-room.sql');

/** A new piece of an atom. Whoever went there was at the atom before, and nothing else of theirs has changed. */
export interface AtomPart {
  readonly part: number;
  readonly of: number;
}

/**
 * Takes over what went from atoms to new parts of them (semantics 1): `moved` have gone there by now, and nobody else has. So what
 * they contribute at the parts is what the atoms have no more: it is looked up once, and not before and after. It goes into the cells
 * of the atoms at once: the parts come to stand where their atoms do in the kept tree, so no node above notices, and nothing waits for
 * a fold. The caller keeps folds out, and replaces the kept tree. Whom a change of `changed` recounts anyway is left to `recount`,
 * source by source.
 */
export type RefineAtoms = (
  tx: WriteTransaction,
  parts: readonly AtomPart[],
  moved: Subjects,
  changed: Subjects,
  today: IsoDate,
) => Promise<void>;

/** Builds it over all sources. */
export function createRefine(sources: readonly ContributionSource[]): RefineAtoms {
  const statements = new Map(sources.map((source) => [source, gatherAtStatement(source)]));
  return async (tx, parts, moved, changed, today) => {
    if (parts.length === 0) return;
    const atoms = parts.map(({ part }) => part);
    const sides = [atoms, parts.map(({ of }) => of)];
    await tx.run(takeRoom);
    await tx.run(openMoved);
    await tx.run(clearMoved);
    for (const [source, ids] of await findAlone(tx, sources, moved, changed)) {
      const statement = statements.get(source);
      if (statement !== undefined) await tx.run(statement, [today, ids, atoms]);
    }
    await tx.run(analyzeMoved);
    await tx.run(placeBeside, sides);
    await tx.run(appendMoved, [...sides, today]);
    await tx.run(settleMoved, [...sides, today]);
  };
}

/** Whom `moved` affect and `changed` do not, where there is anybody. */
async function findAlone(
  tx: WriteTransaction,
  sources: readonly ContributionSource[],
  moved: Subjects,
  changed: Subjects,
): Promise<[ContributionSource, readonly number[]][]> {
  const recounted = await findAffected(tx, sources, changed);
  return [...(await findAffected(tx, sources, moved))].flatMap(([source, ids]) => {
    const others = new Set(recounted.get(source));
    const alone = ids.filter((id) => !others.has(id));
    return alone.length === 0 ? [] : [[source, alone]];
  });
}
