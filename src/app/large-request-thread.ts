import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Configuration } from '../config/configuration.js';
import type { AnswerElsewhere, CarriedAnswer } from '../http/large-requests.js';

/** What the thread is told when it starts. */
export interface LargeRequestSettings {
  readonly databaseUrl: string;
  readonly configuration: Configuration;
  /** PostgreSQL runs on this machine: what it does for large requests leaves processors to readers. */
  readonly isEmbedded: boolean;
}

/** A thread that answers large requests, and how to end it. */
export interface LargeRequestThread {
  readonly answer: AnswerElsewhere;
  /** Resolves when what it had begun is answered. */
  readonly stop: () => Promise<void>;
}

/** Started by the first large request; without one for this long it ends and gives its memory back. */
const IDLE_MS = 10 * 60_000;

/**
 * A second instance of the application on a thread of its own: pushes are parsed and checked there, so that questions, which
 * are small and many, never stand behind them. The two share nothing but the database, like two servers.
 */
export function startLargeRequestThread(settings: LargeRequestSettings): LargeRequestThread {
  const pool = new Piscina<unknown, CarriedAnswer>({
    filename: join(import.meta.dirname, 'answer-large-requests.js'),
    name: 'answerLargeRequest',
    minThreads: 0,
    maxThreads: 1,
    // What comes above that stands in line for a connection to the database anyway.
    concurrentTasksPerWorker: settings.configuration.databasePoolSize,
    idleTimeout: IDLE_MS,
    // The thread waits for its database, so it may not be put to sleep between two requests.
    atomics: 'disabled',
    // Where processors are short, readers go first.
    niceIncrement: 10,
    workerData: settings,
  });
  return {
    answer: (request) => pool.run(request),
    stop: () => pool.close(),
  };
}
