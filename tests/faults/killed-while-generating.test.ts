import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { buildProduct } from '../support/built-product.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { freshDirectory, removeDirectories } from '../support/fresh-directory.js';
import { killServers, runTonghop, type ServerProcess } from '../support/server-process.js';

const parameters = '--enterprises 4000 --periods 2024-Q1..2024-Q2 --seed 3'.split(' ');

let product = '';
let storage: TestDatabase;
let client: Client;
beforeAll(async () => {
  product = buildProduct();
  storage = await createTestDatabase();
  client = new Client({ connectionString: storage.url });
  await client.connect();
});
afterEach(killServers);
afterAll(async () => {
  await client.end();
  await storage.drop();
  removeDirectories();
});

function tonghop(...verb: string[]): ServerProcess {
  const settings = { DATABASE_URL: storage.url };
  return runTonghop(product, verb, { dataDirectory: freshDirectory(0o755), settings });
}

async function count(sql: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${sql}`);
  return Number(rows[0]?.count);
}

// The moments are told by what is in the database: units, some enterprises, a first batch of reports, some more.
const moments = [
  ['unit', 1],
  ['enterprise', 1000],
  ['submission', 1],
  ['push', 3],
] as const;

it('generate killed (-9) at four moments goes on where it was: every row once, the cube in order', async () => {
  for (const [table, least] of moments) {
    const running = tonghop('generate', ...parameters);
    while ((await count(table)) < least && running.process.exitCode === null) await wait(10);
    running.process.kill('SIGKILL');
    // It was not at its end.
    expect(await running.exit).toBeNull();
  }
  const last = tonghop('generate', ...parameters);
  expect([await last.exit, last.errorOutput]).toEqual([0, '']);
  expect(await count('enterprise')).toBe(4000);
  expect(await count('organization')).toBe(await linesOf('organizations'));
  // An amended report has two revisions, and each line of the file became one.
  expect(await count('submission_revision')).toBe(await linesOf('reports'));
  const verified = tonghop('verify', '--json');
  expect([await verified.exit, verified.output]).toEqual([0, '{"differences":[]}\n']);
});

async function linesOf(what: string): Promise<number> {
  const written = tonghop('generate', ...parameters, '--what', what, '--out', '-');
  expect(await written.exit).toBe(0);
  return written.output.split('\n').length - 1;
}
