import { migrations } from '../migrations/migrations.js';
import { systemClock } from '../kernel/clock.js';
import type { Logger } from '../platform/logger.js';
import { openDatabase } from '../platform/open-database.js';
import type { ConnectedPostgres } from './embedded-or-given.js';
import { entities } from './entities.js';
import { startFoldLoop, type FoldLoop } from './fold-loop.js';

/**
 * Folds on connections of its own: a process of PostgreSQL that was told to go last stays so, and nobody waits for a fold as
 * readers wait for their figures.
 */
export async function startFolding(
  { url, isEmbedded }: ConnectedPostgres,
  logger: Logger,
): Promise<FoldLoop> {
  const options = { url, poolSize: 1, entities, migrations, isLastInLine: isEmbedded };
  const database = await openDatabase(options);
  const loop = startFoldLoop({ database, clock: systemClock, logger });
  return {
    stop: async () => {
      await loop.stop();
      await database.close();
    },
  };
}
