import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type EntitySchema, type Options } from '@mikro-orm/postgresql';
import { connectionOptions } from './connection-options.js';
import { Database } from './database.js';
import { LastInLineClient } from './last-in-line-client.js';
import { oneAtATime } from './one-at-a-time.js';

/** What the composition root tells about its database. */
export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: EntitySchema[];
  /** Where the ORM reports lost connections; standard output belongs to answers. */
  readonly log?: (message: string) => void;
  readonly migrations: NonNullable<NonNullable<Options['migrations']>['migrationsList']>;
  /** Its connections leave processors to those of others. Only for a server on this machine. */
  readonly isLastInLine?: boolean;
}

/**
 * One holds a lock (of the migrations, of the seeds) while the others work; with fewer a process would wait for itself.
 */
const FEWEST_CONNECTIONS = 3;

/** Connects, brings the schema up to date (one instance at a time) and hands out the database. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const orm = new MikroORM({
    clientUrl: options.url,
    entities: options.entities,
    extensions: [Migrator],
    migrations: {
      migrationsList: options.migrations,
      snapshot: false,
      silent: true,
      allOrNothing: false,
    },
    pool: { min: 0, max: Math.max(options.poolSize, FEWEST_CONNECTIONS) },
    driverOptions:
      options.isLastInLine === true
        ? { ...connectionOptions, Client: LastInLineClient }
        : connectionOptions,
    debug: false,
    logger: options.log ?? (() => undefined),
    allowGlobalContext: true,
  });
  await orm.connect();
  return new Database(orm);
}

/**
 * Runs the missing migrations and tells their names. Several servers may start at once: the lock lets one do it and the others
 * wait. Each is a transaction of its own, as one that works through full tables has to commit on its way.
 */
export function migrate(database: Database): Promise<string[]> {
  return oneAtATime(database, 'migrations', async () => {
    const run = await database.orm.migrator.up();
    return run.map(({ name }) => name);
  });
}
