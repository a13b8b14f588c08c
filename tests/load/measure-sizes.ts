import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadRegisters, pushWorld } from './load-world.js';
import { databaseUrlOf, main } from './product.js';
import { startServer } from './server-process.js';
import { productEnvironment } from './start-up.js';
import { fullWorld } from './world.js';
import { untilFolded } from './writes.js';

/** A quarter of the synthetic country: enough that pages of 8 kB do not matter. */
const world = { ...fullWorld, communes: 10, enterprises: 15 };

interface Size {
  readonly table: string;
  readonly rows: number;
  readonly heap: number;
  readonly indexes: number;
}

/** Tables with those of their years. */
const SIZES = `select c.relname as table, sum(pg_table_size(part.oid))::float8 as heap, sum(pg_indexes_size(part.oid))::float8 as indexes,
  (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from public.%I', c.relname), false, true, '')))[1]::text::float8 as rows
from pg_class c
cross join lateral (select c.oid union select relid from pg_partition_tree(c.oid)) part (oid)
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname ~ '^(submission|push|revision|cube_|enterprise)'
group by c.oid, c.relname order by 1`;

/** Loads registers, then reports, and prints by how much each table has grown for each of them. */
export async function measureSizes(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'tonghop-sizes-'));
  const server = await startServer([main], productEnvironment(directory));
  const client = new Client({ connectionString: await databaseUrlOf(directory) });
  try {
    await client.connect();
    const demo = await sizes(client);
    const enterprises = await loadRegisters(server.url, world);
    await untilFolded(await databaseUrlOf(directory));
    const before = await sizes(client);
    print('enterprise', enterprises.length, demo, before);
    const { reports } = await pushWorld(server.url, world, enterprises);
    await untilFolded(await databaseUrlOf(directory));
    print('report', reports, before, await sizes(client));
  } finally {
    await client.end();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Without what the dead rows of folded deltas take, which the next ones use again. */
async function sizes(client: Client): Promise<Map<string, Size>> {
  await client.query('vacuum full cube_delta_batch');
  await client.query('vacuum');
  const { rows } = await client.query<Size>(SIZES);
  return new Map(rows.map((row) => [row.table, row]));
}

function print(
  what: string,
  count: number,
  before: ReadonlyMap<string, Size>,
  after: ReadonlyMap<string, Size>,
): void {
  const per = (bytes: number): string => String(Math.round(bytes / count));
  const grown = [...after.values()].map(({ table, ...now }) => {
    const then = before.get(table)!;
    const [heap, indexes] = [now.heap - then.heap, now.indexes - then.indexes];
    return { table, rows: now.rows - then.rows, heap, indexes };
  });
  const lines = grown
    .filter(({ heap, indexes }) => heap + indexes > count)
    .map(
      (row) =>
        `| ${row.table} | ${(row.rows / count).toFixed(2)} | ${per(row.heap)} | ${per(row.indexes)} |`,
    );
  const all = grown.reduce((sum, { heap, indexes }) => sum + heap + indexes, 0);
  process.stdout.write(
    [
      `${count} of them`,
      `| table | rows of one ${what} | bytes | of its indexes |`,
      ...lines,
      `all: ${per(all)} bytes`,
      '',
    ].join('\n'),
  );
}
