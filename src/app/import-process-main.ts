import { Interrupted, workImport } from '../imports/work-import.js';
import { systemClock } from '../kernel/clock.js';
import { goLast } from '../platform/go-last.js';
import { createLogger } from '../platform/logger.js';
import { createApplication } from './application.js';
import { STOP, type ImportProcessSettings } from './import-process.js';

/** One for each batch, one to read the next piece of the file. */
const poolSize = 4;

const stopping = new AbortController();
process.on('message', (message: ImportProcessSettings | typeof STOP) => {
  if (message === STOP) stopping.abort();
  else void work(message);
});
// Whoever started this process is gone, and with it perhaps the database.
process.on('disconnect', () => process.exit(1));
// A key on the terminal reaches all processes: the server tells this one when to end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

/** What runs in the process of an import: the application without doors, for this one job. */
async function work(settings: ImportProcessSettings): Promise<void> {
  goLast(process.pid);
  const { databaseUrl, isEmbedded: isLastInLine, logLevel, job } = settings;
  const logger = createLogger({ level: logLevel });
  try {
    const application = await createApplication({
      databaseUrl,
      poolSize,
      clock: systemClock,
      isLastInLine,
    });
    await workImport({ ...application, logger }, job, stopping.signal);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof Interrupted)) logger.warn({ err: error }, 'an import was cut short');
    process.exit(1);
  }
}
