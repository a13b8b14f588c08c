import type { Client } from 'pg';
import type { NationalParts } from './national-parts.js';
import { observe, systemClock, systemPrincipal, today } from '../product.js';
import { median } from '../statistics.js';

type Requests = Parameters<typeof observe>[2];

interface Explained {
  readonly 'QUERY PLAN': [{ readonly 'Execution Time': number }];
}

const runs = 15;

/** Milliseconds that PostgreSQL takes for the one statement that answers all these requests: the middle of several runs. */
export async function databaseTime(
  client: Client,
  { application }: NationalParts,
  requests: Requests,
): Promise<number> {
  const caught: { text: string; parameters: readonly unknown[] }[] = [];
  application.database.onStatement = ({ text }, parameters) => {
    caught.push({ text, parameters });
  };
  const { observations } = await observe(
    systemPrincipal.scope,
    application,
    requests,
    today(systemClock),
  );
  application.database.onStatement = undefined;
  const [only, ...others] = caught;
  if (only === undefined || others.length > 0) throw new Error(`${caught.length} statements`);
  if (!observations.every(({ ok }) => ok)) throw new Error(JSON.stringify(observations[0]));
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { rows } = await client.query<Explained>(
      `explain (analyze, timing off, format json) ${only.text}`,
      [...only.parameters],
    );
    times.push(rows[0]?.['QUERY PLAN'][0]['Execution Time'] ?? Number.NaN);
  }
  return median(times);
}
