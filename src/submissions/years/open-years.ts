import { setTimeout as wait } from 'node:timers/promises';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { isRetriable } from '../../platform/retriable.js';
import { number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';

const missingYears = loadStatement(import.meta.dirname, 'sql/missing-years.sql');
const openYear = loadStatement(import.meta.dirname, 'sql/open-year.sql');
const tellRoom = loadStatement(import.meta.dirname, 'sql/tell-room.sql');

/** A year waits a second for those who write, then it lets everybody through: a long write is waited for in this way, for ten minutes. */
const attempts = 500;
const PAUSE_MS = 250;

/** PostgreSQL's lock_not_available: others held the lock for longer than it is waited for. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Opens years for reports, if they are not: each in a transaction of its own, whoever else does so at the same time. */
export async function openYears(database: Queryable, years: readonly number[]): Promise<void> {
  for (const year of await missing(database, years)) {
    for (let left = attempts; !(await isOpened(database, year)); left -= 1) {
      if (left === 0) {
        throw new Error(`the year ${year} could not be opened: others write for too long`);
      }
      await wait(PAUSE_MS);
    }
  }
}

/**
 * Sees to it that this year and the next are open before the first report of theirs comes. Nobody waits for it: where others are
 * writing for long it is left for the next time. No plan is made for a year that is empty still.
 */
export async function openYearsAhead(database: Queryable, today: IsoDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  for (const ahead of await missing(database, [year, year + 1])) await isOpened(database, ahead);
  await database.run(tellRoom);
}

async function missing(database: Queryable, years: readonly number[]): Promise<number[]> {
  const rows = await database.run(missingYears, [[...new Set(years)]]);
  return rows.map((row) => number(row, 'year'));
}

/** False when others had what it needs locked. */
async function isOpened(database: Queryable, year: number): Promise<boolean> {
  try {
    await database.run(openYear, [year]);
    return true;
  } catch (error) {
    if (isRetriable(error) || isLocked(error)) return false;
    throw error;
  }
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
}
