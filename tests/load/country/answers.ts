import { askInTurns, type Turn } from '../in-turns.js';
import { shortEffort } from '../options.js';
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
/** Records that take longer to add up are asked that one time only. */
const slowMilliseconds = 2000;

/** Asks each question on every road: first whether all tell the same, then how long each takes, and what the statement did. */
export async function measureAnswers(
  country: Country,
  questions: readonly CountryQuestion[],
): Promise<{ readonly answered: readonly Answered[]; readonly findings: Findings }> {
  const { roads, parts, client, size, options } = country;
  const answered: Answered[] = [];
  const effort = shortEffort(options);
  for (const question of questions) {
    const all = roads.of(question);
    const took = await assertEqualRoads(all, question);
    const statement = await statementOf(parts, roads.ids, question);
    const work = await explain(client, statement, runsOfStatement);
    const slow = all.filter(({ name }) => name === 'records' && took.get(name)! > slowMilliseconds);
    const turns = await askInTurns(
      all.filter((road) => !slow.includes(road)),
      effort,
    );
    const once = slow.map(({ name }): Turn => turnOf(name, turns[0]!, took.get(name)!));
    const { enterprises } = size;
    answered.push({ name: question.name, enterprises, work, turns: [...turns, ...once] });
  }
  return { answered, findings: { tables: [tableOf(answered)], details: answered } };
}

function turnOf(name: string, first: Turn, milliseconds: number): Turn {
  return { name, p50: milliseconds, ratio: first.p50 / milliseconds };
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
