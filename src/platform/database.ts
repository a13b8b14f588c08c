import { IsolationLevel, type MikroORM } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import type { Change, Queryable, WriteTransaction } from './queryable.js';
import { isRetriable, NeedsFirst } from './retriable.js';
import type { Row } from './row.js';
import type { SqlStatement } from './statement.js';
import { OrmWriteTransaction } from './transaction.js';

const attempts = 6;

/** Thrown to leave a transaction without a trace and still hand out its result (dry runs, refused batches). */
class RolledBack<T> extends Error {
  constructor(readonly result: T) {
    super('rolled back on purpose');
  }
}

/** The database of one process: reads in their own snapshots, writes as retried transactions. */
export class Database implements Queryable {
  /** Called with each statement before it is sent; tests count and explain statements through it. */
  onStatement: ((statement: SqlStatement, parameters: readonly unknown[]) => void) | undefined;

  private pool: Pool | undefined;

  constructor(readonly orm: MikroORM) {}

  /** Goes straight to the pool of the ORM, past its query builder, which takes much of the processor time of a small read. */
  async run(statement: SqlStatement, parameters: readonly unknown[] = []): Promise<Row[]> {
    this.onStatement?.(statement, parameters);
    this.pool ??= await this.orm.em.getConnection().getNativeClient();
    const client = await this.pool.connect();
    try {
      const { rows } = await client.query<Row>(statement.text, [...parameters]);
      return rows;
    } finally {
      client.release();
    }
  }

  /** Runs a text that brings its own BEGIN and COMMIT. When it fails, its connection does not go back into the pool half-way. */
  runScript(text: string): Promise<void> {
    const client = this.orm.em.getConnection().getClient();
    return client.connection().execute(async (connection) => {
      try {
        await connection.executeQuery(CompiledQuery.raw(text));
      } catch (error) {
        await connection.executeQuery(CompiledQuery.raw('rollback'));
        throw error;
      }
    });
  }

  /**
   * Runs `work` in one transaction. It is committed when `keep` says so of the result, else rolled back; the result is
   * returned either way. Deadlocks and serialization failures are tried again, so `work` must be repeatable.
   */
  async write<T>(
    change: Change,
    work: (tx: WriteTransaction) => Promise<T>,
    keep: (result: T) => boolean = () => true,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(change, work, keep);
      } catch (error) {
        if (error instanceof RolledBack) return (error as RolledBack<T>).result;
        if (attempt === attempts || !isRetriable(error)) throw error;
        if (error instanceof NeedsFirst) await error.make(this);
      }
    }
  }

  /** Reads several statements in one snapshot; nothing can be written. */
  readTogether<T>(work: (snapshot: Queryable) => Promise<T>): Promise<T> {
    return this.orm.em
      .fork()
      .transactional(
        (entities) => work(new OrmWriteTransaction(entities, { principal: '', action: '' })),
        { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
      );
  }

  async close(): Promise<void> {
    const pool = await this.orm.em.getConnection().getNativeClient();
    await this.orm.close(true);
    // The ORM ends a pool only when it has itself asked something through it.
    if (!pool.ending) await pool.end();
  }

  private attempt<T>(
    change: Change,
    work: (tx: WriteTransaction) => Promise<T>,
    keep: (result: T) => boolean,
  ): Promise<T> {
    return this.orm.em.fork().transactional(async (entities) => {
      const tx = new OrmWriteTransaction(entities, change);
      const result = await work(tx);
      if (!keep(result)) throw new RolledBack(result);
      await tx.stamp();
      return result;
    });
  }
}
