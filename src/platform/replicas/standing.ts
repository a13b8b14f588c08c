import type { LogHistory } from './log-history.js';
import type { ReplicaPosition } from './position.js';

/** How a replica stands, for whoever watches the service. */
export interface ReplicaStanding {
  /** Its place in the setting, from 1: its address is nobody's business. */
  readonly replica: number;
  readonly reachable: boolean;
  /** How much of the log it lacks; null while it is away. */
  readonly behindBytes: number | null;
  /** For how long the primary has had what it lacks; null while it is away. */
  readonly behindSeconds: number | null;
  /** Whether questions are read there. */
  readonly inUse: boolean;
}

/** What a replica is judged by. */
export interface Judging {
  /** The cluster of the primary; undefined while it has not told. */
  readonly cluster: string | undefined;
  readonly history: LogHistory;
  readonly now: number;
  readonly mostSecondsBehind: number;
}

/** Judges a replica by where it is. One of another cluster, or one that takes writes itself, is never read from. */
export function standingOf(
  replica: number,
  position: ReplicaPosition | undefined,
  { cluster, history, now, mostSecondsBehind }: Judging,
): ReplicaStanding {
  if (position === undefined) {
    return { replica, reachable: false, behindBytes: null, behindSeconds: null, inUse: false };
  }
  const behindBytes = Math.max(0, history.longest() - position.replayed);
  const behindSeconds = history.secondsBehind(position.replayed, now);
  const isOurs = position.isReplica && position.cluster === cluster;
  const inUse = isOurs && behindSeconds <= mostSecondsBehind;
  return { replica, reachable: true, behindBytes, behindSeconds: tenths(behindSeconds), inUse };
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
