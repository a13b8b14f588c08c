import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Configuration } from '../config/configuration.js';
import type { JobTry } from '../platform/job-queue.js';

/** What the thread is told when it starts. */
export interface ImportThreadSettings {
  readonly databaseUrl: string;
  readonly logLevel: Configuration['logLevel'];
  readonly job: JobTry;
}

/** Said to the thread when the process ends. */
export const STOP = 'stop';

/** What a batch takes is a tenth of it; garbage of one file after the other must not make the server large. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 12 };

/**
 * Works imports on a thread of their own, one at a time: questions never stand behind a batch, and the memory goes when the
 * import has ended. A thread that dies is another try of the job.
 */
export function workOnThread(
  settings: Omit<ImportThreadSettings, 'job'>,
): (job: JobTry, signal: AbortSignal) => Promise<void> {
  return async (job, signal) => {
    const workerData: ImportThreadSettings = { ...settings, job };
    const file = join(import.meta.dirname, 'import-thread-main.js');
    const thread = new Worker(file, { workerData, resourceLimits });
    const stop = (): void => thread.postMessage(STOP);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    // Rejects with what the thread threw.
    await once(thread, 'exit').finally(() => signal.removeEventListener('abort', stop));
  };
}
