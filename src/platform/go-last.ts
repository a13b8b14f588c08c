import { writeFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/**
 * Whoever wakes up goes before a process that is nicer, however little nicer it is. With 5 it still gets a third of a processor that
 * others want all the time, so that a busy machine does not bring it to a stop, nor what waits for a lock that it holds.
 */
const NICENESS = 5;

/**
 * Lets a process of this machine go last where processors are short. Linux may weigh sessions instead of processes (each connection
 * of PostgreSQL is a session), so the session is told as well. Best effort: what the system refuses stays as it was.
 */
export function goLast(pid: number): void {
  // Never before where it was: who started the server may have put all of it last already.
  attempt(() => setPriority(pid, Math.max(NICENESS, getPriority(pid))));
  attempt(() => writeFileSync(`/proc/${pid}/autogroup`, `${NICENESS}`));
}

function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // Not every system lets a program decide that.
  }
}
