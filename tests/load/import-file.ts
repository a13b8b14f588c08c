import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { untilNothingWaits } from './until-folded.js';

const everyMilliseconds = 50;

/** Sends rows as NDJSON to `POST /imports/reports`; the seconds from the first byte until all of them are folded. */
export async function importFile(
  url: string,
  pool: Pool,
  rows: readonly object[],
): Promise<number> {
  const body = rows.map((row) => JSON.stringify(row)).join('\n');
  const headers = { 'content-type': 'application/x-ndjson' };
  const start = performance.now();
  const address = new URL('/imports/reports', url);
  const response = await fetch(address, { method: 'POST', headers, body });
  const { id } = (await response.json()) as { id: string };
  for (;;) {
    const told = await fetch(new URL(`/imports/${id}`, url));
    const { ended, created } = (await told.json()) as { ended: boolean; created: number };
    if (ended && created !== rows.length) throw new Error(`only ${created} were imported`);
    if (ended) break;
    await wait(everyMilliseconds);
  }
  await untilNothingWaits(pool, everyMilliseconds);
  return (performance.now() - start) / 1000;
}
