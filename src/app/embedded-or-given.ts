import type { Configuration } from '../config/configuration.js';
import { joinEmbeddedPostgres } from '../platform/embedded/join-embedded-postgres.js';
import { startEmbeddedPostgres } from '../platform/embedded/start-embedded-postgres.js';
import type { Logger } from '../platform/logger.js';

/** The database of a process. */
export interface ConnectedPostgres {
  readonly url: string;
  readonly isEmbedded: boolean;
  /** Resolves when an embedded server has ended; never for another one. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const never = new Promise<void>(() => undefined);

/** For the server: DATABASE_URL, or a server of our own which nobody else runs. */
export async function ownPostgres(
  { databaseUrl, dataDirectory }: Configuration,
  logger: Logger,
): Promise<ConnectedPostgres> {
  if (databaseUrl !== undefined) return given(databaseUrl);
  return { ...(await startEmbeddedPostgres({ dataDirectory, logger })), isEmbedded: true };
}

/** For the command line: DATABASE_URL, the server that runs in the data directory, or one for the time of the command. */
export async function sharedPostgres(
  { databaseUrl, dataDirectory }: Configuration,
  logger: Logger,
): Promise<ConnectedPostgres> {
  if (databaseUrl !== undefined) return given(databaseUrl);
  return {
    ...(await joinEmbeddedPostgres({ dataDirectory, logger })),
    isEmbedded: true,
    ended: never,
  };
}

function given(url: string): ConnectedPostgres {
  return { url, isEmbedded: false, ended: never, stop: () => Promise.resolve() };
}
