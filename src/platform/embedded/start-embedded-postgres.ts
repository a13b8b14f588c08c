import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../logger.js';
import { packageDirectory, reachableBinaries, type Binaries } from './binaries.js';
import { ensureCluster, urlOf } from './cluster.js';
import { lockHome } from './directory-lock.js';
import { endLeftoverServer } from './end-leftover-server.js';
import { postgresMissing, startFailed } from './errors.js';
import { anyFreePort, choosePort, rememberPort } from './free-port.js';
import { openHome, type Home } from './home.js';
import { lastWords, startServer, type ServerProcess } from './server-process.js';
import { serverFlags, type ServerSettings } from './server-settings.js';

/** What the embedded server needs to know. */
export interface EmbeddedPostgresOptions {
  /** Made when it does not exist; relative to the working directory. */
  readonly dataDirectory: string;
  readonly logger: Logger;
  /** False gives up safety against power failures, for tests. Default true. */
  readonly durable?: boolean;
  /** PostgreSQL settings on top of ours. */
  readonly settings?: ServerSettings;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** Of the database `postgres`, with the password. */
  readonly url: string;
  /** This start made the server's files. A start that was cut short after that leaves it false. */
  readonly isNew: boolean;
  /** Where its files are: below the data directory, or elsewhere as the log says. */
  readonly directory: string;
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Ends it and gives the directory free; may be called more than once. */
  readonly stop: () => Promise<void>;
}

const ATTEMPTS = 20;
const RETRY_MS = 250;
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
// What a server killed with -9 leaves for a moment: its workers end by themselves.
const STILL_ENDING = 'pre-existing shared memory block';

/**
 * Starts PostgreSQL in the data directory, making it first when it is empty. One process at a time
 * holds a directory. The server ends with this process, however that ends. Throws
 * EmbeddedPostgresError; its codes are in errors.ts.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') throw postgresMissing('win32');
  // First of all: without the package nothing is made on the disk.
  const origin = packageDirectory();
  const home = openHome(options.dataDirectory);
  tellWhere(home, options);
  const lock = lockHome(home);
  try {
    return await startUnderLock(home, origin, options, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startUnderLock(
  home: Home,
  origin: string,
  options: EmbeddedPostgresOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const { logger } = options;
  await endLeftoverServer(home, logger);
  const binaries = reachableBinaries(home, origin);
  if (binaries.copiedTo !== undefined) {
    logger.info({ directory: binaries.copiedTo }, 'PostgreSQL runs from a copy of its programs');
  }
  const isNew = await ensureCluster(home, binaries);
  const { port, server } = await startOnFreePort(home, binaries, options);
  rememberPort(home, port);
  logger.info({ directory: home.path, port, isNew }, 'embedded PostgreSQL is ready');
  const url = urlOf(home, port);
  const stop = once(() => stopAndRelease(home, server, logger, release));
  return { url, isNew, directory: home.path, ended: server.ended, stop };
}

async function startOnFreePort(
  home: Home,
  binaries: Binaries,
  options: EmbeddedPostgresOptions,
): Promise<{ readonly port: number; readonly server: ServerProcess }> {
  let port = await choosePort(home);
  const { durable = true, settings = {} } = options;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const flags = serverFlags({ port, durable, extra: settings });
    const server = startServer(home, binaries.postgres, flags);
    if (await server.ready()) return { port, server };
    const words = lastWords(home);
    if (PORT_TAKEN.test(words)) port = await anyFreePort();
    else if (words.includes(STILL_ENDING)) await wait(RETRY_MS);
    else break;
  }
  throw startFailed(lastWords(home));
}

async function stopAndRelease(
  home: Home,
  server: ServerProcess,
  logger: Logger,
  release: () => void,
): Promise<void> {
  await server.stop();
  // Only when someone killed the watchdog and not the server is there anything left to end.
  await endLeftoverServer(home, logger);
  release();
}

function tellWhere(home: Home, { logger }: EmbeddedPostgresOptions): void {
  if (home.account === undefined) return;
  const fields = { account: home.account.name, directory: home.path };
  logger.info(fields, 'PostgreSQL does not run as root: it gets an account of its own');
  if (home.abandoned.length > 0) {
    const text = 'databases of deleted data directories at this place; remove them when not needed';
    logger.warn({ directories: home.abandoned }, text);
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
