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

/**
 * Statements are prepared and set-based: their plan does not depend on the values, but PostgreSQL, which takes a known list
 * for shorter than an unknown one, would plan most of them anew on each run. That costs three times what running them does.
 */
const onePlanPerStatement = '-c plan_cache_mode=force_generic_plan';

/** What is read is in memory or on a solid disk: by the default, a small table is read from end to end for every look-up. */
const lookUpsAreCheap = '-c random_page_cost=1.1';

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
    migrations: { migrationsList: options.migrations, snapshot: false, silent: true },
    pool: { min: 0, max: Math.max(options.poolSize, FEWEST_CONNECTIONS) },
    driverOptions: {
      Client: PreparedClient,
      keepAlive: true,
      options: `${onePlanPerStatement} ${lookUpsAreCheap}`,
    },
    debug: false,
    logger: options.log ?? (() => undefined),
    allowGlobalContext: true,
  });
  await orm.connect();
  return new Database(orm);
}

/**
 * Runs the missing migrations and tells their names. Several servers may start at once: the lock lets one do it and the others
 * wait.
 */
export function migrate(database: Database): Promise<string[]> {
  return database.orm.em.fork().transactional(async (entities) => {
    await entities.execute("select pg_advisory_xact_lock(hashtext('tonghop.migrations'))");
    const transaction: unknown = entities.getTransactionContext();
    const run = await database.orm.migrator.up({ transaction });
    return run.map(({ name }) => name);
  });
}
