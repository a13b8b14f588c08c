import type { Scope } from '../access/scope.js';
import type { Queryable } from '../platform/queryable.js';
import { number, numbers, text, type Row } from '../platform/row.js';
import { loadStatement, type SqlStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import { knownStatement, readingStatement } from './reading-statement.js';
import { cellParameters, sideParameters } from './reading-parameters.js';
import { inOrder, type RequestOrder } from './request-order.js';
import type { CubeQuestion, CubeReading, Sum } from './sums.js';

const readCells = loadStatement(import.meta.dirname, 'sql/read-cells.sql');
/** Answers all requests in one statement: one snapshot, whatever their number. Asked nodes lie inside `scope`. */
export type ReadSums = (
  scope: Scope,
  database: Queryable,
  question: CubeQuestion,
) => Promise<CubeReading>;

/** Tells which sources feed a measure. */
export type SourcesOf = (measure: number) => readonly ContributionSource[];

/** Builds the reader of the cube. */
export function createSumsReader(sourcesOf: SourcesOf): ReadSums {
  const statements = new StatementsBySources(readingStatement);
  return async (_scope, database, question) => {
    const { crosses, sets = [] } = question;
    if (crosses.length === 0 && sets.length === 0) {
      const order = inOrder(question.cells);
      const parameters = cellParameters(order.kept, question.today);
      return collect(question, order, await database.run(readCells, parameters));
    }
    return readBeside(statements.of(crosses, sourcesOf), database, question);
  };
}

/** Builds the reader of what was known earlier: it adds up the facts themselves. Run it where these are those of that time. */
export function createKnownSumsReader(sourcesOf: SourcesOf): ReadSums {
  const statements = new StatementsBySources(knownStatement);
  return (_scope, database, question) => {
    const { cells, crosses } = question;
    return readBeside(statements.of([...cells, ...crosses], sourcesOf), database, question);
  };
}

async function readBeside(
  statement: SqlStatement,
  database: Queryable,
  question: CubeQuestion,
): Promise<CubeReading> {
  const order = inOrder(question.cells);
  const parameters = [
    ...cellParameters(order.kept, question.today),
    ...sideParameters(order, question),
  ];
  return collect(question, order, await database.run(statement, parameters));
}

/** Statements by the sources whose facts they look at. */
class StatementsBySources {
  private readonly known = new Map<string, SqlStatement>();

  constructor(
    private readonly build: (
      cells: SqlStatement,
      sources: readonly ContributionSource[],
    ) => SqlStatement,
  ) {}

  of(asked: readonly { readonly measure: number }[], sourcesOf: SourcesOf): SqlStatement {
    const measures = new Set(asked.map(({ measure }) => measure));
    const sources = [...new Set([...measures].flatMap(sourcesOf))];
    sources.sort((a, b) => (a.name < b.name ? -1 : 1));
    const key = sources.map((source) => source.name).join();
    const statement = this.known.get(key) ?? this.build(readCells, sources);
    this.known.set(key, statement);
    return statement;
  }
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
