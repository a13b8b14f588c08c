import type { Seed } from '../config/settings.js';
import { chooseSeed } from '../cli/seed-command.js';
import { withoutLaterReports } from '../cli/seed/begun-reports.js';
import { loadSeed } from '../cli/seed/load-seed.js';
import { readSeed } from '../cli/seed/read-seed.js';
import type { SeedFault } from '../cli/seed/seed-fault.js';
import { chooseStartSeed, readSeedState } from '../cli/seed/seed-state.js';
import { foldAll } from '../cube/fold.js';
import { today } from '../kernel/clock.js';
import type { Logger } from '../platform/logger.js';
import type { Application } from './application.js';
import { seedsDirectory } from './seeds-directory.js';
import { contributionSources } from './sources.js';

/** Fills an empty database as SEED says. The faults of the seeds, if there are any. */
export async function fillDatabase(
  application: Application,
  wanted: Seed | undefined,
  isEmbedded: boolean,
  logger: Logger,
): Promise<readonly SeedFault[]> {
  const state = await readSeedState(application.database);
  const seed = chooseStartSeed(wanted, isEmbedded, state);
  if (wanted !== undefined && seed !== wanted && !state.hasWholeDemo) {
    logger.warn(
      { SEED: wanted },
      'SEED is not loaded: the database holds data; "npx tonghop seed" loads more',
    );
  }
  if (seed === 'none') return [];
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
