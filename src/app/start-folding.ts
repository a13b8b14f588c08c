import { migrations } from '../migrations/migrations.js';
import { systemClock } from '../kernel/clock.js';
import type { Database } from '../platform/database.js';
import type { Logger } from '../platform/logger.js';
import { openDatabase } from '../platform/open-database.js';
import type { ConnectedPostgres } from './embedded-or-given.js';
import { entities } from './entities.js';
import { startFoldLoop, type FoldLoop } from './fold-loop.js';

/**
 * Folds on connections of its own: a process of PostgreSQL that was told to go last stays so, and nobody waits for a fold as
 * readers wait for their figures. When it falls behind it has another one, which does not go last: readers would wait for what it leaves.
 */
export async function startFolding(
  { url, isEmbedded }: ConnectedPostgres,
  logger: Logger,
): Promise<FoldLoop> {
  const open = (isLastInLine: boolean): Promise<Database> =>
    openDatabase({ url, poolSize: 1, entities, migrations, isLastInLine });
  const database = await open(isEmbedded);
  const databaseWhenBehind = await open(false);
  const loop = startFoldLoop({ database, databaseWhenBehind, clock: systemClock, logger });
  return {
    stop: async () => {
      await loop.stop();
      await database.close();
      await databaseWhenBehind.close();
    },
  };
}
