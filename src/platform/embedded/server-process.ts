import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Home } from './home.js';
import { readPostmaster, type Postmaster } from './postmaster-file.js';
import { processOptions } from './run-as.js';

/** A server under its watchdog. */
export interface ServerProcess {
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Whether it takes connections; false when it ended before that. */
  readonly ready: () => Promise<boolean>;
  /** Ends it: open transactions are rolled back, everything committed is on disk. */
  readonly stop: () => Promise<void>;
}

// The watchdog is the parent of the server, so it cannot mistake another process for it. It ends
// the server in order (SIGINT, "fast shutdown") as soon as standard input ends, which happens when
// our process closes it or dies in any way. $1 is the log, the rest the server's command line.
const WATCHDOG = `
log=$1; shift
exec 3<&0
"$@" </dev/null >"$log" 2>&1 3<&- &
server=$!
{
  read -r line <&3
  # Again and again: in its first moments the server does not listen to signals yet.
  while kill -INT "$server"; do sleep 0.2 || sleep 1; done
} >/dev/null 2>&1 &
watcher=$!
wait "$server"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`;

const POLL_MS = 10;
const PATIENCE_MS = { fast: 20_000, immediate: 5_000 } as const;
const LAST_LINES = 12;

/** Starts the server in a session of its own: Ctrl-C in the terminal reaches only our process. */
export function startServer(home: Home, postgres: string, flags: readonly string[]): ServerProcess {
  const before = readPostmaster(home.cluster);
  const command = [postgres, '-D', home.cluster, ...flags];
  const watchdog = spawn(
    '/bin/sh',
    ['-c', WATCHDOG, 'tonghop-watchdog', logFile(home), ...command],
    {
      ...processOptions(home.account),
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  const ended = endOf(watchdog);
  // An ended server has closed its end; that is told by `ended`.
  watchdog.stdin.on('error', () => undefined);
  // A process that forgets stop() may end: the watchdog then stops the server.
  watchdog.unref();
  return {
    ended,
    ready: () => untilReady(home, watchdog, before),
    stop: () => stopServer(home, watchdog, ended),
  };
}

/** The last lines of the server's log. */
export function lastWords(home: Home): string {
  try {
    return readFileSync(logFile(home), 'utf8').trim().split('\n').slice(-LAST_LINES).join('\n');
  } catch {
    return '(no log)';
  }
}

function logFile(home: Home): string {
  return join(home.path, 'postgres.log');
}

function endOf(watchdog: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    watchdog.once('error', () => resolve());
    watchdog.once('exit', () => resolve());
  });
}

// The file of a server that was killed may still say "ready": another pid or time must stand there.
async function untilReady(
  home: Home,
  watchdog: ChildProcess,
  before: Postmaster | undefined,
): Promise<boolean> {
  while (watchdog.exitCode === null && watchdog.signalCode === null && watchdog.pid !== undefined) {
    const now = readPostmaster(home.cluster);
    const isNew = now?.pid !== before?.pid || now?.startedAt !== before?.startedAt;
    if (isNew && now?.ready === true) return true;
    await wait(POLL_MS);
  }
  return false;
}

async function stopServer(home: Home, watchdog: ChildProcess, ended: Promise<void>): Promise<void> {
  watchdog.ref();
  watchdog.stdin?.destroy();
  if (await within(PATIENCE_MS.fast, ended)) return;
  const server = readPostmaster(home.cluster);
  if (server !== undefined) process.kill(server.pid, 'SIGQUIT');
  if (await within(PATIENCE_MS.immediate, ended)) return;
  // The last resort loses nothing that was committed: the next start recovers it.
  if (watchdog.pid !== undefined) process.kill(-watchdog.pid, 'SIGKILL');
  await ended;
}

async function within(milliseconds: number, ended: Promise<void>): Promise<boolean> {
  const giveUp = new AbortController();
  const late = wait(milliseconds, false, { signal: giveUp.signal }).catch(() => false);
  const inTime = await Promise.race([ended.then(() => true), late]);
  giveUp.abort();
  return inTime;
}
