import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandContext } from '../cli/command-context.js';
import type { CommandServices } from '../cli/command-services.js';
import { runProgram } from '../cli/run-program.js';
import type { Configuration } from '../config/configuration.js';
import { readConfiguration } from '../config/read-configuration.js';
import { systemClock } from '../kernel/clock.js';
import { migrations } from '../migrations/migrations.js';
import { hasHome } from '../platform/embedded/home.js';
import { createLogger, type Logger } from '../platform/logger.js';
import { migrate, openDatabase } from '../platform/open-database.js';
import { createApplication } from './application.js';
import { sharedPostgres } from './embedded-or-given.js';
import { entities } from './entities.js';
import { noDatabaseYet } from './errors.js';
import { OperatorError } from './operator-error.js';
import { seedsDirectory } from './seeds-directory.js';
import { contributionSources } from './sources.js';
import { tellFailure, tellFaults } from './tell-operator.js';

/** Runs one command; resolves with the exit code. */
export async function runTonghop(parameters: readonly string[]): Promise<0 | 1 | 2> {
  try {
    return await runProgram(createContext(), parameters, readVersion());
  } catch (error) {
    if (error instanceof WrongSettings) return 2;
    tellFailure(error);
    return 1;
  }
}

/** Thrown when the settings are wrong and have been told so. */
class WrongSettings extends Error {}

function createContext(): CommandContext {
  return {
    seedsDirectory,
    output: process.stdout,
    errorOutput: process.stderr,
    withServices: (wish, work) =>
      withPostgres(wish, async (databaseUrl) => {
        const application = await createApplication({
          databaseUrl,
          poolSize: 2,
          clock: systemClock,
        });
        const services: CommandServices = { ...application, sources: contributionSources };
        return work(services).finally(() => application.close());
      }),
    migrate: () =>
      withPostgres('any', async (url) => {
        const database = await openDatabase({ url, poolSize: 1, entities, migrations });
        return migrate(database).finally(() => database.close());
      }),
  };
}

async function withPostgres<T>(
  wish: 'existing' | 'any',
  work: (url: string) => Promise<T>,
): Promise<T> {
  const configuration = configurationOrRefuse();
  const { databaseUrl, dataDirectory } = configuration;
  if (wish === 'existing' && databaseUrl === undefined && !hasHome(dataDirectory)) {
    throw new OperatorError(noDatabaseYet(dataDirectory));
  }
  const { url, stop } = await sharedPostgres(configuration, quietLogger(configuration));
  try {
    return await work(url);
  } finally {
    await stop();
  }
}

function configurationOrRefuse(): Configuration {
  const configuration = readConfiguration();
  if (configuration.ok) return configuration.value;
  tellFaults(configuration.errors);
  throw new WrongSettings('the settings are wrong');
}

// The ordinary life of an embedded server is not what a command was asked for.
function quietLogger({ logLevel }: Configuration): Logger {
  return createLogger({ level: logLevel === 'info' ? 'warn' : logLevel });
}

function readVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
