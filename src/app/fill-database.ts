import type { Seed } from '../config/settings.js';
import { chooseSeed } from '../cli/seed-command.js';
import { withoutLaterReports } from '../cli/seed/begun-reports.js';
import { loadSeed } from '../cli/seed/load-seed.js';
import { readSeed } from '../cli/seed/read-seed.js';
import type { SeedFault } from '../cli/seed/seed-fault.js';
import {
  chooseStartSeed,
  readSeedState,
  type SeedState,
  type StartSeed,
} from '../cli/seed/seed-state.js';
import { foldAll } from '../cube/fold.js';
import { today } from '../kernel/clock.js';
import type { Logger } from '../platform/logger.js';
import { oneAtATime } from '../platform/one-at-a-time.js';
import type { Application } from './application.js';
import { seedsDirectory } from './seeds-directory.js';
import { contributionSources } from './sources.js';

/**
 * Fills an empty database as SEED says. The faults of the seeds, if there are any. Of several servers that start at once one does
 * it, and the others find it done.
 */
export async function fillDatabase(
  application: Application,
  wanted: Seed | undefined,
  isEmbedded: boolean,
  logger: Logger,
): Promise<readonly SeedFault[]> {
  const choose = async (): Promise<StartSeed> => {
    const state = await readSeedState(application.database);
    return tellChoice(wanted, chooseStartSeed(wanted, isEmbedded, state), state, logger);
  };
  if ((await choose()) === 'none') return [];
  return oneAtATime(application.database, 'fill', async () => {
    const seed = await choose();
    return seed === 'none' ? [] : load(application, seed, logger);
  });
}

/** Warns of a setting that is not followed. */
function tellChoice(
  wanted: Seed | undefined,
  seed: StartSeed,
  state: SeedState,
  logger: Logger,
): StartSeed {
  if (wanted !== undefined && seed !== wanted && !state.hasWholeDemo) {
    logger.warn(
      { SEED: wanted },
      'SEED is not loaded: the database holds data; "npx tonghop seed" loads more',
    );
  }
  return seed;
}

async function load(
  application: Application,
  seed: Exclude<StartSeed, 'none'>,
  logger: Logger,
): Promise<readonly SeedFault[]> {
  const { folder, principal } = chooseSeed(seedsDirectory, seed);
  const read = readSeed(folder);
  if (!read.ok) return read.errors;
  const start = Date.now();
  const services = { ...application, sources: contributionSources };
  const content = withoutLaterReports(read.value, today(application.clock));
  const { steps, faults } = await loadSeed(services, content, { principal });
  await foldAll(application.database, today(application.clock));
  const rows = steps.reduce((sum, { created, updated }) => sum + created + updated, 0);
  logger.info({ seed, rows, milliseconds: Date.now() - start }, 'the database was filled');
  return faults;
}
