import { raiseVersion } from '../../measures/raise-version.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { loadStatement } from '../../platform/statement.js';
import type { PlacedSpan, PlacedUnits } from './placement.js';

const supersede = loadStatement(import.meta.dirname, '../sql/supersede-placements.sql');
const insert = loadStatement(import.meta.dirname, '../sql/insert-placement-spans.sql');

/**
 * Makes the placements of hierarchies what they shall be: records that no longer say so are replaced, and every process reads the
 * trees anew. The cube keeps no tree of a named hierarchy, so nothing is counted again.
 */
export async function storePlacements(
  tx: WriteTransaction,
  before: ReadonlyMap<string, PlacedUnits>,
  after: ReadonlyMap<string, PlacedUnits>,
): Promise<void> {
  const kept = new Set(spansOf(after).map(({ span }) => span.id));
  const ended = spansOf(before).flatMap(({ span: { id } }) =>
    id === undefined || kept.has(id) ? [] : [id],
  );
  const added = spansOf(after).filter(({ span }) => span.id === undefined);
  if (ended.length + added.length === 0) return;
  const revision = await tx.revision();
  await tx.run(supersede, [ended, revision]);
  await tx.run(insert, [
    added.map(({ hierarchy }) => hierarchy),
    added.map(({ unit }) => unit),
    added.map(({ span }) => span.parent),
    added.map(({ span }) => span.from),
    added.map(({ span }) => span.to),
    revision,
  ]);
  await raiseVersion(tx);
}

interface StandingSpan {
  readonly hierarchy: string;
  readonly unit: number;
  readonly span: PlacedSpan;
}

function spansOf(placements: ReadonlyMap<string, PlacedUnits>): StandingSpan[] {
  return [...placements].flatMap(([hierarchy, units]) =>
    [...units].flatMap(([unit, spans]) => spans.map((span) => ({ hierarchy, unit, span }))),
  );
}
