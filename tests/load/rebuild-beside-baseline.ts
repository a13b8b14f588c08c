import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type * as rebuilds from '../../src/cube/rebuild.js';
import type { Findings } from './part.js';
import { processorTime } from './processor-time.js';
import { built, contributionSources, createApplication, systemClock, today } from './product.js';
import type { Figure } from './report.js';
import { median } from './statistics.js';

const { rebuildCube } = await built<typeof rebuilds>('cube/rebuild.js');
const byHand = readFileSync(join(import.meta.dirname, 'sql/rebuild-baseline.sql'), 'utf8');
const differing = readFileSync(join(import.meta.dirname, 'sql/rebuild-differences.sql'), 'utf8');
const rounds = 3;

/** What one way of building the cube took. */
interface Took {
  readonly seconds: number;
  /** Of all connections to the database. */
  readonly processorSeconds: number;
}

/**
 * The rebuild of the product and one hand-written SQL that builds the same cells into tables of its own, in turns: over a cube that is
 * right, and over one that has lost every cell. Each time both must have come to the same.
 */
export async function measureRebuildBesideBaseline(databaseUrl: string): Promise<Findings> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const application = await createApplication({ databaseUrl, poolSize: 2, clock: systemClock });
  const rebuild = () => rebuildCube(application.database, contributionSources, today(systemClock));
  const overRight = await inTurns(client, rebuild, '');
  const overNone = await inTurns(
    client,
    rebuild,
    'delete from cube_atom_cell; delete from cube_cell',
  );
  await application.close();
  await client.end();
  return {
    figures: [
      figure('over a cube that is right', overRight),
      figure('over an empty cube', overNone),
    ],
    details: { overRight, overNone },
  };
}

interface Turn {
  readonly product: Took;
  readonly plain: Took;
}

async function inTurns(
  client: Client,
  rebuild: () => Promise<unknown>,
  harm: string,
): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await client.query(harm);
    await client.query('vacuum analyze');
    const product = await time(client, rebuild);
    const plain = await time(client, () => buildByHand(client));
    await assertEqual(client);
    await client.query('drop schema by_hand cascade');
    turns.push({ product, plain });
  }
  return turns;
}

/** With the same memory for sorting as a rebuild takes. */
async function buildByHand(client: Client): Promise<void> {
  await client.query('begin');
  await client.query(`set local work_mem = '64MB'`);
  await client.query(byHand);
  await client.query('commit');
}

async function time(client: Client, work: () => Promise<unknown>): Promise<Took> {
  const before = await processorTimes(client);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  let milliseconds = 0;
  for (const [pid, used] of await processorTimes(client)) {
    milliseconds += used - (before.get(pid) ?? 0);
  }
  return { seconds, processorSeconds: milliseconds / 1000 };
}

async function processorTimes(client: Client): Promise<Map<number, number>> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
  );
  return new Map(rows.map(({ pid }) => [pid, processorTime(pid)]));
}

async function assertEqual(client: Client): Promise<void> {
  const { rows } = await client.query<{ cells: number; differing: number }>(differing);
  const [found] = rows;
  if (found?.differing !== 0 || found.cells === 0) {
    throw new Error(`rebuild and hand-written SQL: ${JSON.stringify(found)}`);
  }
}

function figure(what: string, turns: readonly Turn[]): Figure {
  const ratio = median(turns.map(({ product, plain }) => product.seconds / plain.seconds));
  const processor = median(
    turns.map(({ product, plain }) => product.processorSeconds / plain.processorSeconds),
  );
  const told = turns.map(
    ({ product, plain }) =>
      `${product.seconds.toFixed(1)} s (${product.processorSeconds.toFixed(1)}) to ${plain.seconds.toFixed(1)} s (${plain.processorSeconds.toFixed(1)})`,
  );
  return {
    what: `rebuild ${what}, to one hand-written SQL that builds the same cells: time, and processor time of PostgreSQL`,
    measured: `**${ratio.toFixed(2)}**, processor ${processor.toFixed(2)}; ${told.join('; ')}`,
    bar: 'at most 2',
    met: ratio <= 2,
  };
}
