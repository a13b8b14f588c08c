import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../logger.js';
import type { Queryable } from '../queryable.js';
import { LogHistory } from './log-history.js';
import { readLastWrite, readPrimaryPosition } from './position.js';
import { QuestionDatabase } from './question-database.js';
import type { Replica } from './replica.js';
import { standingOf, type ReplicaStanding } from './standing.js';

/** What the watch needs. */
export interface ReplicasOptions {
  readonly primary: Queryable;
  readonly replicas: readonly Replica[];
  /** A replica that is further behind is left out. */
  readonly mostSecondsBehind: number;
  readonly logger: Logger;
  /** The pause between looks. */
  readonly everyMs?: number;
}

/** The copies that questions are read from: how far each one is, and which of them may answer whom. */
export class Replicas {
  private readonly history = new LogHistory();
  private readonly stopping = new AbortController();
  private cluster: string | undefined;
  private watching: Promise<void> | undefined;
  private turn = 0;
  private readonly told = new Map<Replica, boolean>();

  constructor(private readonly options: ReplicasOptions) {}

  /** Looks at them now, and again and again until `stop`. */
  async start(): Promise<void> {
    await this.lookAround();
    this.watching = this.watch();
  }

  /**
   * Where to read a question of `principal`; undefined = at the primary. The replica shows everything that this caller has
   * written, through whatever server, and everything that was known at the instant `knownAt` (milliseconds since 1970).
   */
  async choose(principal: string, knownAt: number): Promise<QuestionDatabase | undefined> {
    const ready = this.inUse();
    const replica = ready[this.turn++ % ready.length];
    if (replica?.position === undefined) return undefined;
    const shown = replica.position.knownAt;
    const written = await readLastWrite(this.options.primary, principal, shown);
    const hasReached = await reaches(replica, Math.max(knownAt, shown, written));
    return hasReached && this.standing(replica).inUse ? new QuestionDatabase(replica) : undefined;
  }

  /** How each of them stands, in the order of the setting. */
  standings(): ReplicaStanding[] {
    return this.options.replicas.map((replica) => this.standing(replica));
  }

  /** Ends the watch and the connections. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.watching;
    await Promise.all(this.options.replicas.map((replica) => replica.close()));
  }

  private async watch(): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      await wait(this.options.everyMs ?? 1_000, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await this.lookAround();
    }
  }

  private async lookAround(): Promise<void> {
    const { primary, replicas, logger } = this.options;
    try {
      const { written, cluster } = await readPrimaryPosition(primary);
      this.history.add(written, performance.now());
      this.cluster = cluster;
    } catch (error) {
      logger.warn({ err: error }, 'the primary does not say how far it is');
    }
    await Promise.all(replicas.map((replica) => replica.look()));
    this.tellChanges();
  }

  private inUse(): Replica[] {
    return this.options.replicas.filter((replica) => this.standing(replica).inUse);
  }

  /** Says in the log which replicas are read from, and which not and why, whenever that changes. */
  private tellChanges(): void {
    for (const replica of this.options.replicas) {
      const standing = this.standing(replica);
      if (this.told.get(replica) === standing.inUse) continue;
      this.told.set(replica, standing.inUse);
      const { logger } = this.options;
      if (standing.inUse) logger.info(standing, 'questions are read on a replica');
      else logger.warn({ ...standing, err: replica.trouble }, 'a replica is left out');
    }
  }

  private standing(replica: Replica): ReplicaStanding {
    const { replicas, mostSecondsBehind } = this.options;
    return standingOf(replicas.indexOf(replica) + 1, replica.position, {
      cluster: this.cluster,
      history: this.history,
      now: performance.now(),
      mostSecondsBehind,
    });
  }
}

/** Whether a replica shows what was known at an instant; it is asked only when that is not known of it already. */
async function reaches(replica: Replica, knownAt: number): Promise<boolean> {
  const shows = (): boolean =>
    replica.position !== undefined && replica.position.knownAt >= knownAt;
  if (shows()) return true;
  await replica.look();
  return shows();
}
