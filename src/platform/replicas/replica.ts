import { Pool } from 'pg';
import { Database } from '../database.js';
import type { Row } from '../row.js';
import { openReplicaOrm } from './open-replica-orm.js';
import { readReplicaPosition, type ReplicaPosition } from './position.js';

/** Longer than that nobody waits for a replica to say where it is. */
const patienceMs = 2_000;

/** One copy of the primary: where questions may be read, and how far it is. */
export class Replica {
  readonly database: Database;
  private readonly prober: Pool;
  private known: ReplicaPosition | undefined;
  private breaks = 0;
  private lastTrouble: unknown;
  private looking: Promise<ReplicaPosition | undefined> | undefined;
  private readonly waiting = new Set<(gone: Error) => void>();

  constructor(url: string, poolSize: number) {
    this.database = new Database(openReplicaOrm(url, poolSize, patienceMs, () => this.forget()));
    // A connection of its own: one that waits in line behind long questions would look like one that is gone.
    this.prober = new Pool({
      connectionString: url,
      max: 1,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    this.prober.on('error', () => this.forget());
  }

  /** Where it was when it last said so; undefined while it is away. */
  get position(): ReplicaPosition | undefined {
    return this.known;
  }

  /** Why it is away; undefined while it answers. */
  get trouble(): unknown {
    return this.lastTrouble;
  }

  /**
   * How often connections to it broke. One that starts again may show an older state than before: what was known of it, and what
   * was read there, holds only as long as this number stays.
   */
  get timesBroken(): number {
    return this.breaks;
  }

  /** Asks it where it is; those who ask meanwhile get the same answer. Undefined when it does not say. */
  look(): Promise<ReplicaPosition | undefined> {
    this.looking ??= this.ask().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  /** The result of work on this replica; rejects as soon as it is known to be away, however long the work would wait. */
  async whileThere<T>(work: Promise<T>): Promise<T> {
    const gone = Promise.withResolvers<never>();
    this.waiting.add(gone.reject);
    try {
      return await Promise.race([work, gone.promise]);
    } finally {
      this.waiting.delete(gone.reject);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.prober.end(), this.database.close()]);
  }

  private async ask(): Promise<ReplicaPosition | undefined> {
    try {
      this.known = await readReplicaPosition(async (text) => {
        const { rows } = await this.prober.query<Row>(text);
        return rows;
      });
      this.lastTrouble = undefined;
    } catch (error) {
      this.lastTrouble = error;
      this.forget();
      for (const leave of this.waiting) leave(error as Error);
    }
    return this.known;
  }

  private forget(): void {
    this.known = undefined;
    this.breaks += 1;
  }
}
