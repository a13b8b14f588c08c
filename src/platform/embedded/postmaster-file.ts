import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { runQuick } from './run-as.js';

/** What a running server writes about itself into its directory (`postmaster.pid`). */
export interface Postmaster {
  readonly pid: number;
  /** Seconds since 1970; together with the pid it tells one start from another. */
  readonly startedAt: number;
  /** 0 as long as it has none. */
  readonly port: number;
  readonly ready: boolean;
}

const READY_LINE = 7;

/** Where a server writes about itself. */
export function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** `undefined` when there is no file, or it is not written to its third line yet. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const [pid, , startedAt, ...rest] = linesOf(postmasterFile(cluster));
  if (pid === undefined || startedAt === undefined) return undefined;
  const ready = rest[READY_LINE - 3]?.trim() === 'ready';
  return { pid: Number(pid), startedAt: Number(startedAt), port: Number(rest[0] ?? 0), ready };
}

/** Whether the process is alive and really a server of this directory: ids are used again. */
export function isServerOf(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    // PostgreSQL works inside its data directory.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return runQuick('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], undefined).output.includes(
      cluster,
    );
  }
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1);
  } catch {
    return [];
  }
}
