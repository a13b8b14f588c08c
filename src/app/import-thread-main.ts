import { parentPort, workerData } from 'node:worker_threads';
import { workImport } from '../imports/work-import.js';
import { systemClock } from '../kernel/clock.js';
import { createLogger } from '../platform/logger.js';
import { createApplication } from './application.js';
import { STOP, type ImportThreadSettings } from './import-thread.js';

// What runs on the thread of an import: the application without doors, for this one job.
const { databaseUrl, logLevel, job } = workerData as ImportThreadSettings;
const stopping = new AbortController();
parentPort?.on('message', (message) => {
  if (message === STOP) stopping.abort();
});
/** One for each batch, one to read the next piece of the file. */
const poolSize = 3;
const application = await createApplication({ databaseUrl, poolSize, clock: systemClock });
try {
  await workImport(
    { ...application, logger: createLogger({ level: logLevel }) },
    job,
    stopping.signal,
  );
} finally {
  await application.close();
  parentPort?.close();
}
