import { setTimeout as wait } from 'node:timers/promises';
import { urlOf } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { openHome } from './home.js';
import { isServerOf, readPostmaster } from './postmaster-file.js';
import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './start-embedded-postgres.js';

/** A way to the server of a data directory. */
export interface JoinedPostgres {
  /** Of the database `postgres`, with the password. */
  readonly url: string;
  /** Another process runs the server and goes on doing so. */
  readonly isShared: boolean;
  /** Ends what was started here: nothing when the server is shared. */
  readonly stop: () => Promise<void>;
}

const POLL_MS = 100;
const PATIENCE_MS = 20_000;

/**
 * The server of a data directory: the one that another process runs there, else one started for the time of this process. A
 * server that is just starting or ending is waited for. Throws EmbeddedPostgresError.
 */
export async function joinEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<JoinedPostgres> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const { url, stop } = await startEmbeddedPostgres(options);
      return { url, isShared: false, stop };
    } catch (error) {
      if (!isInUse(error)) throw error;
      const url = urlOfRunning(options.dataDirectory);
      if (url !== undefined) return { url, isShared: true, stop: () => Promise.resolve() };
      if (Date.now() > deadline) throw error;
      await wait(POLL_MS);
    }
  }
}

function isInUse(error: unknown): boolean {
  return error instanceof EmbeddedPostgresError && error.code === 'EMBEDDED_POSTGRES_IN_USE';
}

function urlOfRunning(dataDirectory: string): string | undefined {
  const home = openHome(dataDirectory);
  const running = readPostmaster(home.cluster);
  if (running?.ready !== true || !isServerOf(home.cluster, running.pid)) return undefined;
  return urlOf(home, running.port);
}
