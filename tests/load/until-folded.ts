import { setTimeout as wait } from 'node:timers/promises';
import type { ClientBase, Pool } from 'pg';
import { openPool } from './hand-written/open-pool.js';

const waiting =
  'select exists (select from cube_delta_batch where effective_on <= current_date) as waiting';

/** Waits until the server has folded every difference whose day has come. */
export async function untilAllIsFolded(databaseUrl: string): Promise<void> {
  const pool = openPool(databaseUrl);
  await untilNothingWaits(pool, 500);
  await pool.end();
}

/** The same over a connection that is there, looking that often. */
export async function untilNothingWaits(
  database: Pool | ClientBase,
  everyMilliseconds: number,
): Promise<void> {
  for (;;) {
    const { rows } = await database.query<{ waiting: boolean }>(waiting);
    if (rows[0]?.waiting !== true) return;
    await wait(everyMilliseconds);
  }
}
