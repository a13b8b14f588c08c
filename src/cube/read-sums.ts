import type { Scope } from '../access/scope.js';
import type { Queryable } from '../platform/queryable.js';
import { number, numbers, text, type Row } from '../platform/row.js';
import { loadStatement, type SqlStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import { readingStatement } from './reading-statement.js';
import { cellParameters, sideParameters } from './reading-parameters.js';
import type { CellRequest, CubeQuestion, CubeReading, Sum } from './sums.js';

const readCells = loadStatement(import.meta.dirname, 'sql/read-cells.sql');
/** A reading always asks one cell, so that there is a row that tells the state of the snapshot. */
const placeholder = { node: 0, measure: 0, slice: 0, lowest: 0, highest: 0, opening: false };

/** Answers all requests in one statement: one snapshot, whatever their number. Asked nodes lie inside `scope`. */
export type ReadSums = (
  scope: Scope,
  database: Queryable,
  question: CubeQuestion,
) => Promise<CubeReading>;

/** Builds the reader; `sourcesOf` tells which sources feed a measure. */
export function createSumsReader(
  sourcesOf: (measure: number) => readonly ContributionSource[],
): ReadSums {
  const statements = new Map<string, SqlStatement>();
  const statementFor = ({ crosses, sets = [] }: CubeQuestion): SqlStatement => {
    const sources = [...new Set(crosses.flatMap((cross) => sourcesOf(cross.measure)))];
    if (sources.length === 0 && sets.length === 0) return readCells;
    sources.sort((a, b) => (a.name < b.name ? -1 : 1));
    const key = sources.map((source) => source.name).join();
    const statement = statements.get(key) ?? readingStatement(readCells, sources);
    statements.set(key, statement);
    return statement;
  };
  return async (_scope, database, question) => {
    const order = inOrder(question.cells);
    const statement = statementFor(question);
    const parameters = cellParameters(order.kept, question.today);
    if (statement !== readCells) parameters.push(...sideParameters(order, question));
    return collect(question, order, await database.run(statement, parameters));
  };
}

/** The requests as they are sent: those of the kept tree first, then those of sets; `places` tell where each one stood. */
export interface RequestOrder {
  readonly kept: readonly CellRequest[];
  readonly ofSets: readonly CellRequest[];
  readonly places: readonly number[];
}

function inOrder(cells: readonly CellRequest[]): RequestOrder {
  const indexes = cells.map((_cell, index) => index);
  const isOfSet = (index: number): boolean => (cells[index]?.node ?? 0) < 0;
  const kept = indexes.filter((index) => !isOfSet(index));
  const ofSets = indexes.filter(isOfSet);
  const pick = (list: readonly number[]): CellRequest[] => list.flatMap((index) => cells[index] ?? []);
  return kept.length === 0
    ? { kept: [placeholder], ofSets: pick(ofSets), places: [-1, ...ofSets] }
    : { kept: pick(kept), ofSets: pick(ofSets), places: [...kept, ...ofSets] };
}

const nothing: Sum = { final: 0, provisional: 0, finalReporters: 0, provisionalReporters: 0 };

function collect(
  { cells, crosses }: CubeQuestion,
  { places }: RequestOrder,
  rows: readonly Row[],
): CubeReading {
  const cellSums = cells.map(() => nothing);
  const crossSums = crosses.map(() => new Map<string, Sum>());
  for (const row of rows) {
    const index = number(row, 'ordinal') - 1;
    const place = places[index];
    if (place === undefined) {
      crossSums[index - places.length]?.set(numbers(row, 'members').join(), sumOf(row));
    } else if (place >= 0) cellSums[place] = sumOf(row);
  }
  return { cells: cellSums, crosses: crossSums, ...stateOf(rows) };
}

function stateOf(rows: readonly Row[]): Pick<CubeReading, 'catalogueVersion' | 'knownAt'> {
  const row = rows.find(({ catalogue_version: version }) => version !== null);
  if (row === undefined) throw new Error('a reading came without the state of its snapshot');
  const knownAt = row.known_at === null ? new Date(0) : new Date(text(row, 'known_at'));
  return { catalogueVersion: number(row, 'catalogue_version'), knownAt };
}

function sumOf(row: Row): Sum {
  return {
    final: number(row, 'final'),
    provisional: number(row, 'provisional'),
    finalReporters: number(row, 'final_reporters'),
    provisionalReporters: number(row, 'provisional_reporters'),
  };
}
