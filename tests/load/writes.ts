import { Client } from 'pg';
import { openPool } from './hand-written/open-pool.js';
import { loadRegisters, pushClients, pushWorld, reportsPerPush } from './load-world.js';
import { createApplication, foldAll, main, systemClock, today } from './product.js';
import { pushPlainly } from './push-baseline.js';
import type { Figure } from './report.js';
import { startServer } from './server-process.js';
import { runTonghop } from './tonghop-verb.js';
import { untilAllIsFolded } from './until-folded.js';
import { worldReports, type WorldSize } from './world.js';

/** Rates of writing, beside the plain SQL that does the least. */
export interface Writes {
  readonly reports: number;
  readonly perSecond: number;
  readonly plainPerSecond: number;
  readonly folded: number;
  readonly foldSeconds: number;
  readonly figures: readonly Figure[];
  /** The database beside it, with the same registers and reports. */
  readonly besideUrl: string;
}

/** Loads the product through its mutations, and a database beside it by plain SQL. */
export async function measureWrites(
  url: string,
  databaseUrl: string,
  size: WorldSize,
): Promise<Writes> {
  const enterprises = await loadRegisters(url, size);
  const { reports, seconds } = await pushWorld(url, size, enterprises);
  const beside = await makeBaselineDatabase(databaseUrl, size);
  const pool = openPool(beside);
  const rows = worldReports(size, enterprises);
  const plainSeconds = await pushPlainly(pool, rows, reportsPerPush, pushClients);
  await pool.end();
  const { folded, foldSeconds } = await measureFold(beside);
  const perSecond = reports / seconds;
  const plainPerSecond = reports / plainSeconds;
  const figures = [
    {
      what: `submitReports over HTTP, ${reportsPerPush} reports a request, ${pushClients} clients, folds going on`,
      measured: `${perSecond.toFixed(0)} reports/s; plain SQL that checks nothing ${plainPerSecond.toFixed(0)}/s: **${(perSecond / plainPerSecond).toFixed(2)}**`,
      bar: 'at least 0.25',
      met: perSecond >= 0.25 * plainPerSecond,
    },
    {
      what: 'fold of the deltas of all these reports into every level',
      measured: `${folded} deltas in ${foldSeconds.toFixed(1)} s: ${(folded / foldSeconds).toFixed(0)}/s`,
      bar: '',
      met: undefined,
    },
  ];
  return { reports, perSecond, plainPerSecond, folded, foldSeconds, figures, besideUrl: beside };
}

/** A second database of the same server with the same registers and no reports of the world. */
async function makeBaselineDatabase(databaseUrl: string, size: WorldSize): Promise<string> {
  await run(databaseUrl, 'create database load_baseline');
  const url = new URL(databaseUrl);
  url.pathname = '/load_baseline';
  const environment = { DATABASE_URL: url.href, PORT: '0', SEED: 'demo', LOG_LEVEL: 'warn' };
  const server = await startServer([main], environment);
  await loadRegisters(server.url, size);
  await untilFolded(url.href);
  await server.stop();
  return url.href;
}

async function measureFold(databaseUrl: string): Promise<{ folded: number; foldSeconds: number }> {
  const application = await createApplication({ databaseUrl, poolSize: 2, clock: systemClock });
  const start = performance.now();
  const folded = await foldAll(application.database, today(systemClock));
  const foldSeconds = (performance.now() - start) / 1000;
  await application.close();
  return { folded, foldSeconds };
}

/** Waits until the server has folded everything, and does what PostgreSQL does by itself within minutes of so many rows. */
export async function untilFolded(databaseUrl: string): Promise<void> {
  await untilAllIsFolded(databaseUrl);
  await run(databaseUrl, 'vacuum analyze');
}

/** Times `tonghop rebuild` and `tonghop verify` beside the running server, start of the process included. */
export async function measureRebuild(dataDirectory: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const verb of ['rebuild', 'verify']) {
    const seconds = await runTonghop(verb, dataDirectory);
    figures.push({
      what: `tonghop ${verb}`,
      measured: `${seconds.toFixed(1)} s`,
      bar: '',
      met: undefined,
    });
  }
  return figures;
}

/** A connection that is cut while nothing is asked of it makes the next question fail, not the process. */
async function open(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function run(databaseUrl: string, text: string): Promise<void> {
  const client = await open(databaseUrl);
  await client.query(text);
  await client.end();
}
