import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { entities } from '../../src/app/entities.js';
import { migrations } from '../../src/migrations/migrations.js';
import type { Database } from '../../src/platform/database.js';
import { migrate, openDatabase } from '../../src/platform/open-database.js';

/** A migrated database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Disconnects and removes it. */
  drop(): Promise<void>;
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) {
    throw new Error('TEST_DATABASE_URL is set by tests/support/global-setup.ts');
  }
  return url;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function administer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The template carries the hash of the migrations, so it is never an old one. */
function templateName(): string {
  const directory = join(import.meta.dirname, '../../src/migrations/sql');
  const hash = createHash('sha256');
  for (const file of readdirSync(directory).sort()) {
    hash.update(readFileSync(join(directory, file)));
  }
  return `tonghop_template_${hash.digest('hex').slice(0, 12)}`;
}

async function ensureTemplate(client: Client): Promise<string> {
  const name = templateName();
  await client.query("select pg_advisory_lock(hashtext('tonghop_template'))");
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    await client.query(`create database ${name}_new`);
    await connect(`${name}_new`).then(async (database) => {
      await migrate(database);
      await database.close();
    });
    await client.query(`alter database ${name}_new rename to ${name}`);
  }
  await client.query("select pg_advisory_unlock(hashtext('tonghop_template'))");
  return name;
}

function connect(name: string): Promise<Database> {
  return openDatabase({ url: urlOf(name), poolSize: 10, entities, migrations });
}

/** A database without tables of ours. */
export interface EmptyDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a new one. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer((client) => client.query(`create database ${name}`));
  return { url: urlOf(name), drop: () => dropDatabase(name) };
}

/** Runs the missing migrations, those from the named one on left out. */
export async function migrateBefore(url: string, name?: string): Promise<readonly string[]> {
  const place =
    name === undefined ? migrations.length : migrations.findIndex((one) => one.name === name);
  if (place < 0) throw new Error(`no migration ${name}`);
  const list = migrations.slice(0, place);
  const database = await openDatabase({
    url,
    poolSize: 5,
    entities,
    migrations: list,
    log: () => undefined,
  });
  return migrate(database).finally(() => database.close());
}

/** A new database with the schema as it was before a migration. */
export async function createDatabaseBefore(name: string): Promise<EmptyDatabase> {
  const database = await createEmptyDatabase();
  await migrateBefore(database.url, name);
  return database;
}

/** Clones the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(async (client) => {
    const template = await ensureTemplate(client);
    await client.query(`create database ${name} template ${template}`);
  });
  const database = await connect(name);
  const drop = async (): Promise<void> => {
    await database.close();
    await dropDatabase(name);
  };
  return { url: urlOf(name), database, drop };
}

async function dropDatabase(name: string): Promise<void> {
  await administer((client) => client.query(`drop database if exists ${name} with (force)`));
}
