import { askInTurns, type Turn } from '../in-turns.js';
import type { Findings } from '../part.js';
import { explain, type Work } from '../plan.js';
import type { Table } from '../report.js';
import type { Country } from './open-country.js';
import type { CountryQuestion } from './question.js';
import { assertEqualRoads } from './roads/assert-equal.js';
import { statementOf } from './statement-of-question.js';

/** What was found of one question: what growth.ts compares over the sizes. */
export interface Answered {
  readonly name: string;
  readonly enterprises: number;
  /** The product's statement for all numbers. */
  readonly work: Work;
  /** Milliseconds on every road, the product first. */
  readonly turns: readonly Turn[];
}

const runsOfStatement = 15;

/** Asks each question on every road: first whether all tell the same, then how long each takes, and what the statement did. */
export async function measureAnswers(
  country: Country,
  questions: readonly CountryQuestion[],
): Promise<{ readonly answered: readonly Answered[]; readonly findings: Findings }> {
  const { roads, parts, client, size, options } = country;
  const answered: Answered[] = [];
  for (const question of questions) {
    await assertEqualRoads(roads, question);
    const statement = await statementOf(parts, roads.ids, question);
    const work = await explain(client, statement, runsOfStatement);
    const effort = { ...options.effort, millisecondsPerRound: 150 };
    const turns = await askInTurns(roads.of(question), effort);
    answered.push({ name: question.name, enterprises: size.enterprises, work, turns });
  }
  return { answered, findings: { tables: [tableOf(answered)], details: answered } };
}

/** Every question with all its roads in one line. */
function tableOf(answered: readonly Answered[]): Table {
  const middle = (turns: readonly Turn[], road: string): string =>
    turns.find(({ name }) => name === road)?.p50.toFixed(2) ?? '';
  const rows = answered.map(({ name, turns, work }) => [
    name,
    ...['product', 'resolver', 'cells', 'records', 'constants'].map((road) => middle(turns, road)),
    work.milliseconds.toFixed(2),
    String(work.rows),
    String(work.buffers),
  ]);
  const columns = [
    'question',
    ...['API', 'resolver', 'SQL on cells', 'SQL on records', 'constants'],
    ...['in the database', 'rows', 'buffers'],
  ];
  return { title: 'Milliseconds, p50, one at a time', columns, rows };
}
