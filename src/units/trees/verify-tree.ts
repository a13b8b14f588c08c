import type { Queryable } from '../../platform/queryable.js';
import { number, text } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { closureOf, type ClosureRow } from './closure.js';
import { readUnitHistory, type VersionedHistory } from './read-unit-history.js';
import { TreeOfDate } from './tree-of-date.js';
import { UnitTrees } from './unit-trees.js';

const compareClosure = loadStatement(import.meta.dirname, '../sql/compare-closure.sql');

/** A piece of a unit that the kept tree does not have where the records place it on its day. */
export interface TreeDifference {
  /** The unit, and the one above it (or itself) that misses it, or has it too much. */
  readonly unit: string;
  readonly above: string;
  readonly fault: 'MISSING' | 'TOO_MUCH' | 'DEPTH';
}

/** Compares the kept tree with the one that the records make of its day. */
export async function verifyTree(database: Queryable): Promise<readonly TreeDifference[]> {
  for (;;) {
    const { version, differences } = await compare(database);
    // The tree may have been replaced between the two statements.
    if (differences.length === 0 || (await readUnitHistory(database)).version === version) {
      return differences;
    }
  }
}

async function compare(
  database: Queryable,
): Promise<{ readonly version: number; readonly differences: readonly TreeDifference[] }> {
  const history = await readUnitHistory(database);
  const kept = closureOf(new TreeOfDate(history, history.keptDay), history.atoms);
  const closure = [...kept, ...groundRows(history)];
  const rows = await database.run(compareClosure, [
    closure.map(({ node }) => node),
    closure.map(({ atom }) => atom),
    closure.map(({ depth }) => depth),
  ]);
  const differences = rows.map((row) => ({
    unit: text(row, 'unit'),
    above: text(row, 'above'),
    fault: faults[number(row, 'fault')] ?? 'DEPTH',
  }));
  return { version: history.version, differences };
}

/** What is kept of the past, as the records tell it. */
function groundRows(history: VersionedHistory): ClosureRow[] {
  const trees = new UnitTrees(history);
  return [...history.grounds].flatMap(([unit, grounds]) =>
    grounds.flatMap(({ node, on }) =>
      trees.atomsBelow(unit, on).map((atom) => ({ node, atom, depth: -1 })),
    ),
  );
}

const faults = ['MISSING', 'TOO_MUCH', 'DEPTH'] as const;
