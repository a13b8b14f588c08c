import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { ProductParts } from '../catch-statement.js';
import { connectAsTheProduct } from '../connect-as-product.js';
import { withHighWater, type HighWater } from '../high-water.js';
import type { BenchOptions } from '../options.js';
import type { Processes } from '../processes.js';
import {
  createApplication,
  databaseUrlOf,
  main,
  observe,
  systemClock,
  systemPrincipal,
  today,
} from '../product.js';
import type { ServerProcess } from '../server-process.js';
import { productEnvironment } from '../start-up.js';
import { runTonghop } from '../tonghop-verb.js';
import { defineCountry } from './define-country.js';
import { fillCountry } from './fill-country.js';
import { questionsOf, type CountryQuestions } from './questions.js';
import { RoadsOfCountry } from './roads/roads-of-country.js';
import type { CountrySize } from './size.js';

/** What filling a country took. */
export interface Filling {
  readonly reports: number;
  readonly megabytes: number;
  readonly fillSeconds: number;
  readonly rebuildSeconds: number;
  readonly highWater: HighWater;
}

/** A filled country, the servers on it, and what is asked of them. */
export interface Country {
  readonly options: BenchOptions;
  readonly size: CountrySize;
  readonly questions: CountryQuestions;
  readonly product: ServerProcess;
  readonly constants: ServerProcess;
  readonly databaseUrl: string;
  readonly filling: Filling;
  readonly roads: RoadsOfCountry;
  /** The product's own reader, to catch its statements. */
  readonly parts: ProductParts;
  /** Plans as the product's connections make them. */
  readonly client: Client;
  close(): Promise<void>;
}

/** Starts the product in an empty directory and fills it: definitions by mutations, records by SQL, cells by `tonghop rebuild`. */
export async function openCountry(
  options: BenchOptions,
  size: CountrySize,
  processes: Processes,
  home: string,
): Promise<Country> {
  const environment = { ...productEnvironment(home), SEED: 'reference' };
  const product = await processes.start([main], environment);
  const databaseUrl = await databaseUrlOf(home);
  const filling = keptFilling(home) ?? (await fill(product, databaseUrl, size, home));
  const client = await connectAsTheProduct(databaseUrl);
  const application = await createApplication({ databaseUrl, poolSize: 1, clock: systemClock });
  const resolver = await processes.startHandWritten('country', databaseUrl);
  const constants = await processes.startHandWritten('constants', '34');
  const day = today(systemClock);
  const addresses = { product: product.url, resolver: resolver.url, constants: constants.url };
  const roads = await RoadsOfCountry.open({ ...addresses, databaseUrl, today: day });
  const { scope } = systemPrincipal;
  return {
    ...{ options, size, product, constants, databaseUrl, filling, roads, client },
    questions: questionsOf(size),
    parts: { application, observe, scope, today: day },
    close: async () => {
      await roads.close();
      await application.close();
      await client.end();
    },
  };
}

const noteOf = (home: string): string => join(home, 'filling.json');

/** What filling took when an earlier run filled this country to its end and kept it. */
function keptFilling(home: string): Filling | undefined {
  const note = noteOf(home);
  return existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Filling) : undefined;
}

async function fill(
  { pid, url }: ServerProcess,
  databaseUrl: string,
  size: CountrySize,
  home: string,
): Promise<Filling> {
  await defineCountry(url, size);
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  const start = performance.now();
  await fillCountry(client, size);
  const fillSeconds = (performance.now() - start) / 1000;
  const { value: rebuildSeconds, highWater } = await withHighWater(pid, () =>
    runTonghop('rebuild', home),
  );
  // What PostgreSQL does by itself within minutes of so many rows.
  await client.query('vacuum analyze cube_cell, cube_atom_cell, cube_delta_batch, cube_closure');
  const { rows } = await client.query<{ reports: number; megabytes: number }>(
    `select (select count(*) from submission)::float8 as reports,
       (pg_database_size(current_database()) / 1e6)::float8 as megabytes`,
  );
  await client.end();
  const filling = { ...rows[0]!, fillSeconds, rebuildSeconds, highWater };
  writeFileSync(noteOf(home), JSON.stringify(filling));
  return filling;
}
