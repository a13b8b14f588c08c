import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const readSums = loadStatement(import.meta.dirname, 'sql/sums-at-atoms.sql');

/**
 * What was counted of flows that the system itself counts, together, at each of the atoms: for the periods that end on a day
 * or later, those to come among them. Atoms without any are missing.
 */
export async function sumsAtAtoms(
  database: Queryable,
  measures: readonly string[],
  atoms: readonly number[],
  from: IsoDate,
): Promise<ReadonlyMap<number, number>> {
  if (atoms.length === 0) return new Map();
  const rows = await database.run(readSums, [measures, atoms, from]);
  return new Map(rows.map((row) => [number(row, 'atom_id'), number(row, 'provisional')]));
}
