import type { Queryable } from '../platform/queryable.js';
import { number, optionalText, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import { PlacedSums, type PlacedQuestion, type PlacedReading } from './placed-sums.js';

const readPlaced = loadStatement(import.meta.dirname, 'sql/read-placed.sql');

/** Reads what is asked alike of many nodes, in one statement and one row for each key. Asked nodes lie inside the scope of who asks. */
export async function readPlacedSums(
  database: Queryable,
  { keys, nodes, today }: PlacedQuestion,
): Promise<PlacedReading> {
  const rows = await database.run(readPlaced, [
    ...keys.parameters,
    Array.from(keys.counts.keys(), (place) => `{${(nodes.get(place) ?? []).join()}}`),
    today,
  ]);
  const sums = new PlacedSums(keys);
  for (const row of rows) {
    const list = optionalText(row, 'sums');
    if (list !== undefined) sums.add(number(row, 'ordinal'), JSON.parse(`[${list}]`) as number[]);
  }
  return { sumsOf: (place, node) => sums.of(place, node), ...stateOf(rows) };
}

function stateOf(rows: readonly Row[]): Pick<PlacedReading, 'catalogueVersion' | 'knownAt'> {
  const row = rows.find(({ catalogue_version: version }) => version !== null);
  if (row === undefined) throw new Error('a reading came without the state of its snapshot');
  const knownAt = row.known_at === null ? new Date(0) : new Date(text(row, 'known_at'));
  return { catalogueVersion: number(row, 'catalogue_version'), knownAt };
}
