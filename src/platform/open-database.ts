import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type EntitySchema, type Options } from '@mikro-orm/postgresql';
import { Database } from './database.js';
import { PreparedClient } from './prepared-client.js';

/** What the composition root tells about its database. */
export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: EntitySchema[];
  /** Where the ORM reports lost connections; standard output belongs to answers. */
  readonly log?: (message: string) => void;
  readonly migrations: NonNullable<NonNullable<Options['migrations']>['migrationsList']>;
}

/** Connects, brings the schema up to date (one instance at a time) and hands out the database. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: options.url,
    entities: options.entities,
    extensions: [Migrator],
    migrations: { migrationsList: options.migrations, snapshot: false, silent: true },
    pool: { min: 0, max: options.poolSize },
    driverOptions: { Client: PreparedClient, keepAlive: true },
    debug: false,
    logger: options.log ?? (() => undefined),
    allowGlobalContext: true,
  });
  return new Database(orm);
}

/** Runs the missing migrations. Several servers may start at once: the lock lets one do it and the others wait. */
export async function migrate(database: Database): Promise<void> {
  await database.orm.em.fork().transactional(async (entities) => {
    await entities.execute("select pg_advisory_xact_lock(hashtext('tonghop.migrations'))");
    await database.orm.migrator.up({ transaction: entities.getTransactionContext() });
  });
}
