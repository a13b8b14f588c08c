import type { Queryable } from '../platform/queryable.js';
import { number, optionalText, text, type Row } from '../platform/row.js';
import { SharedRuns } from '../platform/shared-runs.js';
import { loadStatement } from '../platform/statement.js';
import type { PlacedKeys } from './placed-keys.js';
import { PlacedSums, type PlacedQuestion, type PlacedReading } from './placed-sums.js';

const readPlaced = loadStatement(import.meta.dirname, 'sql/read-placed.sql');

/** Where many deltas wait a reading takes long: those that ask the same share the next one, and leave processors to the fold. */
const LONGEST_WAIT_MS = 100;

const runsOf = new WeakMap<Queryable, SharedRuns<PlacedReading>>();

/**
 * Reads what is asked alike of many nodes, in one statement and one row for each key. Asked nodes lie inside the scope of who asks. What is
 * asked of the same nodes at the same time is read once, after the last of them asked: see SharedRuns.
 */
export function readPlacedSums(
  database: Queryable,
  { keys, nodes, today }: PlacedQuestion,
): Promise<PlacedReading> {
  const places = [...keys.counts.keys()];
  const lists = places.map((place) => `{${(nodes.get(place) ?? []).join()}}`);
  const parameters = [...keys.parameters, lists, today];
  const runs = runsOf.get(database) ?? new SharedRuns<PlacedReading>(LONGEST_WAIT_MS);
  runsOf.set(database, runs);
  const key = [...places, ...keys.parameters, ...lists, today].join(' ');
  return runs.run(key, () => read(database, keys, parameters));
}

async function read(
  database: Queryable,
  keys: PlacedKeys,
  parameters: readonly unknown[],
): Promise<PlacedReading> {
  const rows = await database.run(readPlaced, parameters);
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
