import type { Queryable } from '../queryable.js';
import { flag, number, text, type Row } from '../row.js';
import { loadStatement } from '../statement.js';

const primaryPosition = loadStatement(import.meta.dirname, 'sql/primary-position.sql');
const replicaPosition = loadStatement(import.meta.dirname, 'sql/replica-position.sql');
const lastWrite = loadStatement(import.meta.dirname, 'sql/last-write.sql');

/** How far the primary is. */
export interface PrimaryPosition {
  /** The length of its log in bytes. */
  readonly written: number;
  /** Which cluster it is; its copies say the same. */
  readonly cluster: string;
}

/** How far a replica is; it may be further by now, and never goes back while its connections last. */
export interface ReplicaPosition {
  /** False for a server that takes writes itself, such as a replica that was promoted: it tells a story of its own. */
  readonly isReplica: boolean;
  readonly cluster: string;
  /** How much of the log it has replayed, in bytes. */
  readonly replayed: number;
  /** The instant of the last revision that it shows, in milliseconds since 1970; 0 while there is none. */
  readonly knownAt: number;
}

/** Asks the primary. */
export async function readPrimaryPosition(primary: Queryable): Promise<PrimaryPosition> {
  const [row] = await primary.run(primaryPosition);
  if (row === undefined) throw new Error('the primary told no position');
  return { written: number(row, 'written'), cluster: text(row, 'cluster') };
}

/** Asks a replica, through whatever runs a text there. */
export async function readReplicaPosition(
  run: (text: string) => Promise<readonly Row[]>,
): Promise<ReplicaPosition> {
  const [row] = await run(replicaPosition.text);
  if (row === undefined) throw new Error('a replica told no position');
  return {
    isReplica: flag(row, 'is_replica'),
    cluster: text(row, 'cluster'),
    replayed: number(row, 'replayed'),
    knownAt: number(row, 'known_at'),
  };
}

/**
 * The instant of the last revision that `principal` wrote after `since`; 0 for none. Revisions get their instants in the order
 * in which they become visible, on replicas too: who shows one shows all before it.
 */
export async function readLastWrite(
  primary: Queryable,
  principal: string,
  since: number,
): Promise<number> {
  const [row] = await primary.run(lastWrite, [principal, since]);
  return row === undefined ? 0 : number(row, 'known_at');
}
