import { EmbeddedPostgresError } from '../../src/platform/embedded/embedded-postgres-error.js';
import { startEmbeddedPostgres } from '../../src/platform/embedded/start-embedded-postgres.js';
import { createLogger } from '../../src/platform/logger.js';

// A process that holds an embedded server on the directory of its first argument, for tests that
// kill it: tells one JSON line when the server is ready, refused or ended; SIGINT and SIGTERM end it.
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const dataDirectory = process.argv[2] ?? '';
  const server = await startEmbeddedPostgres({
    dataDirectory,
    logger: createLogger({ level: 'silent' }),
  });
  const { url, isNew, directory } = server;
  const stop = (): void => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  void server.ended.then(() => tell({ ended: true }));
  setInterval(() => undefined, 60_000);
  tell({ url, isNew, directory });
} catch (error) {
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  tell({ fault: error.fault });
  process.exitCode = 1;
}
