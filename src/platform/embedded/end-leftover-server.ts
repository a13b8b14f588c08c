import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../logger.js';
import { leftoverServer } from './errors.js';
import type { Home } from './home.js';
import { isAlive, isServerOf, postmasterFile, readPostmaster } from './postmaster-file.js';

const POLL_MS = 20;
const STEPS = [
  { signal: 'SIGINT', waitMs: 15_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
] as const;

/**
 * Makes sure that no server of an earlier start runs in the home. To be called under the home's
 * lock, so whoever started that server is gone and the server is ending or orphaned. Removes a
 * `postmaster.pid` whose process id now belongs to a stranger, which PostgreSQL would take for a
 * running server. Throws EMBEDDED_POSTGRES_LEFTOVER.
 */
export async function endLeftoverServer(home: Home, logger: Logger): Promise<void> {
  const found = readPostmaster(home.cluster);
  if (found === undefined || !isAlive(found.pid)) return;
  if (!isServerOf(home.cluster, found.pid)) {
    logger.info({ pid: found.pid }, 'removing the stale postmaster.pid of an earlier start');
    rmSync(postmasterFile(home.cluster), { force: true });
    return;
  }
  logger.info({ pid: found.pid }, 'waiting for the PostgreSQL of an earlier start to end');
  for (const { signal, waitMs } of STEPS) {
    send(found.pid, signal);
    if (await ended(home, found.pid, waitMs)) return;
  }
  throw leftoverServer(found.pid, home.path);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has just ended, which is what was wanted.
  }
}

async function ended(home: Home, pid: number, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (isServerOf(home.cluster, pid)) {
    if (Date.now() > deadline) return false;
    await wait(POLL_MS);
  }
  return true;
}
