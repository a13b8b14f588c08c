import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadStatement } from '../../../src/platform/statement.js';
import { createDatabaseBefore, type EmptyDatabase } from '../../support/database.js';

const directory = join(import.meta.dirname, '../../../src/migrations');

let database: EmptyDatabase;
let writer: Client;
let migrator: Client;
beforeAll(async () => {
  database = await createDatabaseBefore('20261121j-storage');
  writer = new Client({ connectionString: database.url });
  migrator = new Client({ connectionString: database.url });
  await Promise.all([writer.connect(), migrator.connect()]);
});
afterAll(async () => {
  await Promise.all([writer.end(), migrator.end()]);
  await database.drop();
});

it('autovacuum is set while everybody reads and writes: the migration waits for nobody', async () => {
  const { text } = loadStatement(directory, 'sql/20261121-19-storage.sql');
  const tables = [...text.matchAll(/^alter table (\w+)/gm)].map(([, table]) => table).join();
  await writer.query('begin');
  await writer.query(`lock table ${tables} in row exclusive mode`);
  await writer.query(`select from ${tables.replaceAll(',', ' cross join ')}`);
  await migrator.query("set lock_timeout = '100ms'");
  await migrator.query(`begin; ${text}`);
  // And nobody who comes while it is under way waits for it.
  await writer.query("set local lock_timeout = '100ms'");
  await writer.query('delete from cube_delta');
  await migrator.query('commit');
  await writer.query('commit');
  const { rows } = await migrator.query(
    "select reloptions from pg_class where oid = 'cube_delta'::regclass",
  );
  expect(rows).toEqual([
    {
      reloptions: [
        'vacuum_truncate=false',
        'autovacuum_vacuum_scale_factor=0',
        'autovacuum_vacuum_threshold=10000',
        'autovacuum_vacuum_cost_delay=0',
      ],
    },
  ]);
});
