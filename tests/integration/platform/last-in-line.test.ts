import { getPriority } from 'node:os';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { entities } from '../../../src/app/entities.js';
import type { Database } from '../../../src/platform/database.js';
import { openDatabase } from '../../../src/platform/open-database.js';
import { number } from '../../../src/platform/row.js';
import { sqlStatement } from '../../../src/platform/statement.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const ownProcess = sqlStatement('-- name: tests.own-process\nselect pg_backend_pid() as pid');

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

/** The niceness of the connections that so many questions at once take. */
async function nicenessOf(database: Database, connections: number): Promise<readonly number[]> {
  const asked = Array.from({ length: connections }, () => database.run(ownProcess));
  const pids = (await Promise.all(asked)).map(([row]) => number(row!, 'pid'));
  return [...new Set(pids)].map((pid) => getPriority(pid));
}

it('every connection of a database that is last in line goes last, and no other one', async () => {
  const options = { url: test.url, poolSize: 3, entities, migrations: [] };
  const last = await openDatabase({ ...options, isLastInLine: true });
  const usual = await openDatabase(options);
  const [before = 0, ...others] = new Set(await nicenessOf(usual, 12));
  expect(others).toEqual([]);
  expect(new Set(await nicenessOf(last, 12))).toEqual(new Set([Math.max(5, before)]));
  await last.close();
  await usual.close();
});
