import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './typescript-hooks.js';

const PREFIX = 'tonghop-test-';

/**
 * One embedded server for the whole run, on a fresh directory, without fsync; its URL is in
 * TEST_DATABASE_URL. A TEST_DATABASE_URL that is already set is used as it is.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL !== undefined) return;
  // Imported late: the hooks above find the sources behind the names of the built files.
  const { startEmbeddedPostgres } =
    await import('../../src/platform/embedded/start-embedded-postgres.js');
  const { isAlive } = await import('../../src/platform/embedded/postmaster-file.js');
  const { createLogger } = await import('../../src/platform/logger.js');
  removeLeftovers(isAlive);
  const dataDirectory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // As root the server runs under another account, which has to get in.
  chmodSync(dataDirectory, 0o755);
  const server = await startEmbeddedPostgres({
    dataDirectory,
    logger: createLogger({ level: 'warn' }),
    durable: false,
    settings: { max_connections: '100' },
  });
  process.env.TEST_DATABASE_URL = server.url;
  Object.assign(globalThis, {
    stopTestServer: async () => {
      await server.stop();
      for (const directory of [server.directory, dataDirectory]) {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  });
}

// Directories of runs that were killed: their server ended with them, their files did not.
function removeLeftovers(isAlive: (pid: number) => boolean): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
