import { fork, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Configuration } from '../config/configuration.js';
import type { JobTry } from '../platform/job-queue.js';

/** What the process is told when it starts. */
export interface ImportProcessSettings {
  readonly databaseUrl: string;
  /** PostgreSQL runs on this machine: what it does for imports leaves processors to readers. */
  readonly isEmbedded: boolean;
  readonly logLevel: Configuration['logLevel'];
  readonly job: JobTry;
}

/** Said to the process when the server ends. */
export const STOP = 'stop';

/** Batches leave much garbage that is short-lived: small halves of the young generation keep it from growing the process. */
const execArgv = ['--enable-source-maps', '--max-semi-space-size=4', '--max-old-space-size=256'];

/**
 * Works imports in a process of their own, one at a time: questions never stand behind a batch, and the memory goes when the
 * import has ended. A process that dies is another try of the job; it ends with the server.
 */
export function workInProcess(
  settings: Omit<ImportProcessSettings, 'job'>,
): (job: JobTry, signal: AbortSignal) => Promise<void> {
  return async (job, signal) => {
    const file = join(import.meta.dirname, 'import-process-main.js');
    const stdio: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc'];
    // A session of its own: it goes last, and what Linux weighs are sessions.
    const child = fork(file, { execArgv, stdio, detached: true });
    const tell = (message: ImportProcessSettings | typeof STOP): void => {
      if (child.connected) child.send(message);
    };
    const stop = (): void => tell(STOP);
    tell({ ...settings, job });
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    const [code] = (await once(child, 'exit').finally(() =>
      signal.removeEventListener('abort', stop),
    )) as [number | null];
    if (code !== 0) throw new Error('the process of the import ended before the import did');
  };
}
