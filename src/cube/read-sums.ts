import type { Scope } from '../access/scope.js';
import type { Queryable } from '../platform/queryable.js';
import { number, numbers, text, type Row } from '../platform/row.js';
import { loadStatement, type SqlStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import { readingStatement } from './cross-statement.js';
import type { CellRequest, CubeQuestion, CubeReading, Sum } from './sums.js';

const readCells = loadStatement(import.meta.dirname, 'sql/read-cells.sql');
/** The current tree of the reporting hierarchy. */
const currentTree = 1;
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
  const statementFor = (question: CubeQuestion): SqlStatement => {
    const sources = [...new Set(question.crosses.flatMap((cross) => sourcesOf(cross.measure)))];
    if (sources.length === 0) return readCells;
    sources.sort((a, b) => (a.name < b.name ? -1 : 1));
    const key = sources.map((source) => source.name).join();
    const statement = statements.get(key) ?? readingStatement(readCells, sources);
    statements.set(key, statement);
    return statement;
  };
  return async (_scope, database, asked) => {
    const question = asked.cells.length === 0 ? { ...asked, cells: [placeholder] } : asked;
    const statement = statementFor(question);
    const parameters = cellParameters(question);
    if (statement !== readCells) parameters.push(crossParameter(question));
    return collect(question, await database.run(statement, parameters));
  };
}

function cellParameters({ cells, today }: CubeQuestion): unknown[] {
  // Written as PostgreSQL reads arrays: the driver would quote and escape every number.
  const list = (pick: (cell: CellRequest) => number | boolean): string =>
    `{${cells.map(pick).join()}}`;
  return [
    currentTree,
    list(({ node }) => node),
    list(({ measure }) => measure),
    list(({ slice }) => slice),
    list(({ lowest }) => lowest),
    list(({ highest }) => highest),
    list(({ opening }) => opening),
    today,
  ];
}

function crossParameter({ cells, crosses }: CubeQuestion): string {
  const rows = crosses.map(({ node, measure, ...rest }, index) => ({
    ordinal: cells.length + index + 1,
    node_id: node,
    measure_id: measure,
    ...rest,
  }));
  return JSON.stringify(rows);
}

const nothing: Sum = { final: 0, provisional: 0, finalReporters: 0, provisionalReporters: 0 };

function collect({ cells, crosses }: CubeQuestion, rows: readonly Row[]): CubeReading {
  const cellSums = cells.map(() => nothing);
  const crossSums = crosses.map(() => new Map<string, Sum>());
  for (const row of rows) {
    const index = number(row, 'ordinal') - 1;
    if (index < cells.length) cellSums[index] = sumOf(row);
    else crossSums[index - cells.length]?.set(numbers(row, 'members').join(), sumOf(row));
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
