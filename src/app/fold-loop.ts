import { setTimeout as wait } from 'node:timers/promises';
import { foldOnce } from '../cube/fold.js';
import { firstBatches, nextBatches } from '../cube/fold-pace.js';
import { advanceDuties } from '../forms/duties/advance-duties.js';
import { today, type Clock } from '../kernel/clock.js';
import type { Database } from '../platform/database.js';
import type { Logger } from '../platform/logger.js';
import { flag } from '../platform/row.js';
import { sqlStatement } from '../platform/statement.js';
import { openYearsAhead } from '../submissions/years/open-years.js';
import { advanceTree } from '../units/trees/advance-tree.js';

const waitingDeltas = sqlStatement(
  '-- name: app.waiting-deltas\nselect exists (select from cube_delta_batch where effective_on <= $1) as is_waiting',
);

/** What the loop works with. */
export interface FoldLoopOptions {
  readonly database: Database;
  /** Where it folds when it has fallen behind; the same when absent. */
  readonly databaseWhenBehind?: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The pause between looks while nothing comes in. */
  readonly everyMs?: number;
  /** The pause after a fold. */
  readonly restMs?: number;
}

/** A loop that goes on until it is stopped. */
export interface FoldLoop {
  /** Resolves when a fold that was under way has ended. */
  readonly stop: () => Promise<void>;
}

const LONGEST_PAUSE = 30;

/**
 * What comes in meanwhile gathers, so that the cells of the country are not written for every push; much longer, and whoever reads what
 * is being pushed adds more deltas up than a fold would cost.
 */
const REST_MS = 250;

/**
 * Folds while there is something to fold. Figures are exact without it; it keeps reading fast. Reads count what has taken effect
 * by their own day, and the next fold carries it on. At midnight the kept tree becomes that of the day, if units change on it;
 * at new year the duties of the year are counted: they come of themselves. The tables of next year's reports are there before.
 */
export function startFoldLoop(options: FoldLoopOptions): FoldLoop {
  const stopping = new AbortController();
  const running = run(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function run(options: FoldLoopOptions, signal: AbortSignal): Promise<void> {
  const { everyMs = 2_000, restMs = REST_MS } = options;
  let failures = 0;
  for (;;) {
    let pause = everyMs;
    try {
      await advance(options);
      if ((await foldWaiting(options, signal)) > 0) pause = restMs;
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      options.logger.error({ err: error, failures }, 'folding failed; it will be tried again');
    }
    // A database that is away for long is not asked every time.
    const pauses = Math.min(2 ** failures, LONGEST_PAUSE);
    await wait(pause * pauses, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
  }
}

async function advance({ database, clock, logger }: FoldLoopOptions): Promise<void> {
  const day = today(clock);
  await openYearsAhead(database, day);
  await advanceDuties(database, day);
  if (await advanceTree(database, day)) logger.info({ day }, 'units stand as of today');
}

/**
 * Folds until it has caught up. Returns how many deltas were moved. What one fold did not end with goes on where it waits for nobody: readers
 * go first as long as they do not have to add up ever more.
 */
async function foldWaiting(
  { database, databaseWhenBehind = database, clock, logger }: FoldLoopOptions,
  signal: AbortSignal,
): Promise<number> {
  let limit = firstBatches;
  let folded = 0;
  while (!signal.aborted && (await isWaiting(database, clock))) {
    const start = performance.now();
    const on = folded > 0 ? databaseWhenBehind : database;
    const { batches, deltas } = await foldOnce(on, today(clock), limit);
    const milliseconds = performance.now() - start;
    folded += deltas;
    // Caught up: what came meanwhile is left to gather.
    if (batches < limit) break;
    limit = nextBatches(limit, milliseconds);
  }
  if (folded > 0) logger.debug({ folded }, 'folded');
  return folded;
}

async function isWaiting(database: Database, clock: Clock): Promise<boolean> {
  const [row] = await database.run(waitingDeltas, [today(clock)]);
  return row !== undefined && flag(row, 'is_waiting');
}
