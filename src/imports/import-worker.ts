import { JobQueue, type JobTry } from '../platform/job-queue.js';
import { text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';
import type { ImportServices, WorkServices } from './import-services.js';
import { workImport } from './work-import.js';

const abandonedImports = loadStatement(import.meta.dirname, 'sql/abandoned-imports.sql');
const unfinishedImports = loadStatement(import.meta.dirname, 'sql/unfinished-imports.sql');
const undoImport = loadStatement(import.meta.dirname, 'sql/undo-import.sql');

const QUEUE = 'import';
/** A sender from whom nothing has come for so long is gone. */
const patienceMs = 15 * 60 * 1000;
const sweepEveryMs = 60_000;

/** Takes the rows of files that have come in, in this process. */
export interface ImportWorker {
  readonly services: ImportServices;
  /** Resolves when the batch that was under way has ended; what is left waits for another worker. */
  readonly stop: () => Promise<void>;
}

/**
 * Begins to work on imports, in this thread unless `work` says otherwise: those that a process left when it ended too, as each of them is asked for again; a file that was
 * coming in then is undone.
 */
export async function startImportWorker(
  product: WorkServices,
  work: (job: JobTry, signal: AbortSignal) => Promise<void> = (job, signal) =>
    workImport(product, job, signal),
): Promise<ImportWorker> {
  const queue = await JobQueue.open(product.database, QUEUE, product.logger);
  const services: ImportServices = { ...product, jobs: queue };
  const stopping = new AbortController();
  await sweep(services);
  await queue.work((job) => work(job, stopping.signal));
  const sweeping = setInterval(() => {
    sweep(services).catch((error: unknown) =>
      services.logger.warn({ err: error }, 'imports were not looked through'),
    );
  }, sweepEveryMs);
  sweeping.unref();
  return {
    services,
    stop: async () => {
      clearInterval(sweeping);
      stopping.abort();
      await queue.stop();
    },
  };
}

async function sweep({ database, clock, jobs }: ImportServices): Promise<void> {
  const now = clock.now();
  const abandoned = await database.run(abandonedImports, [new Date(now.getTime() - patienceMs)]);
  for (const row of abandoned) await database.run(undoImport, [text(row, 'id'), now]);
  for (const row of await database.run(unfinishedImports)) await jobs.send(text(row, 'id'));
}
