import type { Scope } from '../access/scope.js';
import type { Queryable } from '../platform/queryable.js';
import { number, numbers, text, type Row } from '../platform/row.js';
import { loadStatement, type SqlStatement } from '../platform/statement.js';
import type { ContributionSource } from './contribution-source.js';
import type { FilledSum, FillSource } from './fills.js';
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

/** Builds the reader of the cube; `fills` knows what stands in for missing numbers. */
export function createSumsReader(sourcesOf: SourcesOf, fills: FillSource): ReadSums {
  const statements = new StatementsBySources(readingStatement, fills);
  return async (_scope, database, question) => {
    const { crosses, sets = [] } = question;
    if (crosses.length === 0 && sets.length === 0 && question.fills === undefined) {
      const order = inOrder(question.cells);
      const parameters = cellParameters(order.kept, question.today);
      return collect(question, order, await database.run(readCells, parameters));
    }
    return readBeside(statements.of(question, crosses, sourcesOf), database, question);
  };
}

/** Builds the reader of what was known earlier: it adds up the facts themselves. Run it where these are those of that time. */
export function createKnownSumsReader(sourcesOf: SourcesOf, fills: FillSource): ReadSums {
  const statements = new StatementsBySources(knownStatement, fills);
  return (_scope, database, question) => {
    const asked = [...question.cells, ...question.crosses];
    return readBeside(statements.of(question, asked, sourcesOf), database, question);
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

/** Statements by the sources whose facts they look at, and by whether they fill. */
class StatementsBySources {
  private readonly known = new Map<string, SqlStatement>();

  constructor(
    private readonly build: (
      cells: SqlStatement,
      sources: readonly ContributionSource[],
      fills: FillSource | undefined,
    ) => SqlStatement,
    private readonly fillSource: FillSource,
  ) {}

  /** For a question whose measures in `asked` are looked for among the facts. */
  of(
    { fills }: CubeQuestion,
    asked: readonly { readonly measure: number }[],
    sourcesOf: SourcesOf,
  ): SqlStatement {
    const measures = new Set(asked.map(({ measure }) => measure));
    const sources = [...new Set([...measures].flatMap(sourcesOf))];
    sources.sort((a, b) => (a.name < b.name ? -1 : 1));
    const source = fills === undefined ? undefined : this.fillSource;
    const key = `${sources.map(({ name }) => name).join()} ${source !== undefined}`;
    const statement = this.known.get(key) ?? this.build(readCells, sources, source);
    this.known.set(key, statement);
    return statement;
  }
}

const nothing: Sum = { final: 0, provisional: 0, finalReporters: 0, provisionalReporters: 0 };

function collect(
  { cells, crosses, fills }: CubeQuestion,
  { places }: RequestOrder,
  rows: readonly Row[],
): CubeReading {
  const cellSums = cells.map(() => nothing);
  const crossSums = crosses.map(() => new Map<string, Sum>());
  const fillSums = fills?.requests.map(() => new Map<string, FilledSum>());
  for (const row of rows) {
    const index = number(row, 'ordinal') - 1;
    const place = places[index];
    const beside = index - places.length;
    if (place === undefined) {
      const members = numbers(row, 'members').join();
      crossSums[beside]?.set(members, sumOf(row));
      fillSums?.[beside - crosses.length]?.set(members, filledSumOf(row));
    } else if (place >= 0) cellSums[place] = sumOf(row);
  }
  return { cells: cellSums, crosses: crossSums, fills: fillSums, ...stateOf(rows) };
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

/** The columns that the part of a reading with fills puts its sums into. */
function filledSumOf(row: Row): FilledSum {
  return {
    amount: number(row, 'final'),
    stated: number(row, 'final_reporters'),
    reporters: number(row, 'provisional_reporters'),
  };
}
