import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../part.js';
import { explain, type Statement } from '../plan.js';
import type { Country } from './open-country.js';
import { reportedMeasures } from './recipes.js';
import { askedQuarter, quarterKey } from './size.js';
import { statementOf } from './statement-of-question.js';

const fillDeltas = readFileSync(join(import.meta.dirname, 'sql/fill-deltas.sql'), 'utf8');
/** Each leaves a total and two margins of five measures, at a hundred places. */
const deltasOfPush = 1_500;
const mostDeltas = 1_000_000;
const mostMilliseconds = 20;
const runs = 9;

/** What one indicator of the country takes the database while very many deltas wait for a fold. They are taken back: nobody else sees them. */
export async function measureWaiting(country: Country): Promise<Findings> {
  const { client, questions, parts, roads, options } = country;
  const question = questions.levels.find(({ name }) => name === 'one indicator of the country')!;
  const statement = await statementOf(parts, roads.ids, question);
  const wanted = options.quick ? mostDeltas / 100 : mostDeltas;
  await client.query('begin');
  try {
    const pushes = Math.ceil(wanted / deltasOfPush);
    await client.query(fillDeltas, [pushes, reportedMeasures, quarterKey(askedQuarter)]);
    return await findings(country, statement);
  } finally {
    await client.query('rollback');
  }
}

async function findings({ client }: Country, statement: Statement): Promise<Findings> {
  const { rows } = await client.query<{ deltas: number; keys: number }>(
    `select sum(cardinality(atoms))::float8 as deltas, count(distinct (measure_id, slice_id))::int as keys from cube_delta_batch`,
  );
  const { deltas, keys } = rows[0]!;
  const { milliseconds } = await explain(client, statement, runs);
  return {
    figures: [
      {
        what: `one indicator of the country while ${deltas.toLocaleString('en')} deltas of ${keys} sums wait: time in the database`,
        measured: `**${milliseconds.toFixed(1)} ms**`,
        bar: `at most ${mostMilliseconds} ms`,
        met: milliseconds <= mostMilliseconds,
      },
    ],
    details: { deltas, keys, milliseconds },
  };
}
