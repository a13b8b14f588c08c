import type { Configuration } from '../config/configuration.js';
import { readConfiguration } from '../config/read-configuration.js';
import { startImportWorker } from '../imports/import-worker.js';
import { systemClock, today } from '../kernel/clock.js';
import { createLogger, type Logger } from '../platform/logger.js';
import { advanceTree } from '../units/trees/advance-tree.js';
import { createApplication } from './application.js';
import { ownPostgres } from './embedded-or-given.js';
import { fillDatabase } from './fill-database.js';
import { greet, tellReady } from './greet.js';
import { startLargeRequestThread } from './large-request-thread.js';
import { workInProcess } from './import-process.js';
import { Lifetime } from './lifetime.js';
import { seedFailure } from './seed-failure.js';
import { openReplicas } from './open-replicas.js';
import { settleMemory } from './settle-memory.js';
import { startFolding } from './start-folding.js';
import { startHttpServer } from './start-http-server.js';
import { warnOfOpenDoor } from './open-door.js';
import { tellFailure, tellFaults } from './tell-operator.js';

/** Runs the server until a signal ends it. */
export async function serve(): Promise<void> {
  const configuration = readConfiguration();
  if (!configuration.ok) {
    tellFaults(configuration.errors);
    process.exitCode = 2;
    return;
  }
  const logger = createLogger({ level: configuration.value.logLevel });
  const lifetime = new Lifetime(logger);
  lifetime.listen();
  try {
    await start(configuration.value, logger, lifetime);
  } catch (error) {
    if (!lifetime.isEnding) tellFailure(error, configuration.value);
    await lifetime.end(1);
  }
}

/** Opens everything from the database up to the door. */
async function start(
  configuration: Configuration,
  logger: Logger,
  lifetime: Lifetime,
): Promise<void> {
  const postgres = await ownPostgres(configuration, logger);
  lifetime.add('postgres', postgres.stop, POSTGRES_PATIENCE_MS);
  void postgres.ended.then(() => {
    if (lifetime.isEnding) return;
    logger.fatal('PostgreSQL has ended');
    void lifetime.end(1);
  });
  const { url: databaseUrl, isEmbedded } = postgres;
  const { databasePoolSize: poolSize } = configuration;
  const application = await createApplication({ databaseUrl, poolSize, clock: systemClock });
  const { database } = application;
  lifetime.add('database', () => application.close());
  const faults = await fillDatabase(application, configuration.seed, isEmbedded, logger);
  if (faults.length > 0) throw seedFailure(faults);
  // Units that changed while no server ran: the first reader is to see them as they stand today.
  await advanceTree(database, today(systemClock));
  const folding = await startFolding(postgres, logger);
  lifetime.add('fold', folding.stop);
  const { logLevel } = configuration;
  const imports = await startImportWorker(
    { ...application, logger },
    workInProcess({ databaseUrl, isEmbedded, logLevel }),
  );
  lifetime.add('imports', imports.stop);
  const replicas = await openReplicas(database, configuration, logger);
  if (replicas !== undefined) lifetime.add('replicas', () => replicas.stop());
  const largeRequests = startLargeRequestThread({ databaseUrl, configuration, isEmbedded });
  lifetime.add('large requests', largeRequests.stop);
  const server = await startHttpServer({
    application,
    configuration,
    logger,
    replicas,
    imports: imports.services,
    answerElsewhere: largeRequests.answer,
  });
  lifetime.add('http', () => server.close());
  await warnOfOpenDoor(application, configuration, logger);
  tellReady(server.url);
  await greet(application, configuration, server.url);
  settleMemory();
}

// The embedded server writes everything down before it ends.
const POSTGRES_PATIENCE_MS = 30_000;
