import { PgBoss, type Db } from 'pg-boss';
import type { Database } from './database.js';
import type { Logger } from './logger.js';
import { oneAtATime } from './one-at-a-time.js';
import type { Queryable, WriteTransaction } from './queryable.js';

/** A worker that gave no sign of life for so long is taken for dead, and its job goes to another one. */
const heartbeatSeconds = 10;
const superviseIntervalSeconds = 3;
/** The library ends what takes longer, and a job of ours begins where it was. */
const expireInSeconds = 24 * 60 * 60 - 1;

/** How often a job that failed, or whose worker died, is tried again, ever more slowly. */
const mostTries = 20;
const retries = { retryLimit: mostTries, retryDelay: 1, retryBackoff: true, retryDelayMax: 60 };

/** One try of a job. */
export interface JobTry {
  /** What the job is about. */
  readonly key: string;
  /** No further try follows when this one fails. */
  readonly isLast: boolean;
}

/** Jobs of one kind, kept in the database: each key has at most one that waits or runs, whatever happens to processes. */
export class JobQueue {
  private workerId: string | undefined;

  private constructor(
    private readonly boss: PgBoss,
    private readonly name: string,
  ) {}

  /** Makes the tables of the library if need be. */
  static async open(database: Database, name: string, logger: Logger): Promise<JobQueue> {
    const boss = new PgBoss({
      db: throughDatabase(database),
      schedule: false,
      superviseIntervalSeconds,
      monitorIntervalSeconds: superviseIntervalSeconds,
    });
    boss.on('error', (error) => logger.warn({ err: error, name }, 'a job queue met a fault'));
    const kept = { policy: 'exclusive', heartbeatSeconds, expireInSeconds, ...retries } as const;
    // Servers that start at once would make the tables twice, and the library takes the failure of the second for success.
    await oneAtATime(database, 'job-queue', async () => {
      await boss.start();
      await boss.createQueue(name, kept);
    });
    return new JobQueue(boss, name);
  }

  /** Asks for the work on `key`, in a transaction or at once; nothing happens when it waits or runs already. */
  async send(key: string, tx?: WriteTransaction): Promise<void> {
    const options = tx === undefined ? {} : { db: through(tx) };
    await this.boss.send(this.name, { key }, { singletonKey: key, ...options });
  }

  /** Lets this process look at once for what was sent. */
  wake(): void {
    if (this.workerId !== undefined) this.boss.notifyWorker(this.workerId);
  }

  /** Works jobs one after the other. A try that throws is followed by another one. */
  async work(handle: (job: JobTry) => Promise<void>): Promise<void> {
    const options = {
      includeMetadata: true,
      pollingIntervalSeconds: 1,
      heartbeatRefreshSeconds: heartbeatSeconds / 4,
    } as const;
    this.workerId = await this.boss.work<{ key: string }, undefined, typeof options>(
      this.name,
      options,
      async ([job]) => {
        if (job === undefined) return undefined;
        const { retryCount, retryLimit, data } = job;
        await handle({ key: data.key, isLast: retryCount >= retryLimit });
        return undefined;
      },
    );
  }

  /** Waits for the try that is under way, then ends. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: stopPatienceMs });
  }
}

const stopPatienceMs = 4000;

/** The library speaks through the connections of the process. What it does under its own locks is one text of many statements. */
function throughDatabase(database: Database): Db {
  const single = through(database);
  return {
    executeSql: async (text, values) => {
      if (!/^\s*BEGIN\b/i.test(text)) return single.executeSql(text, values);
      await database.runScript(text);
      return { rows: [] };
    },
  };
}

function through(queryable: Queryable): Db {
  return {
    executeSql: async (text, values = []) => ({
      rows: await queryable.run({ name: 'platform.job-queue', text }, values),
    }),
  };
}
