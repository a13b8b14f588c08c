import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { isRetriable } from '../../platform/retriable.js';
import { number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';

const missingYears = loadStatement(import.meta.dirname, 'sql/missing-years.sql');
const openYear = loadStatement(import.meta.dirname, 'sql/open-year.sql');

const attempts = 10;

/** Opens years for reports, if they are not: each in a transaction of its own, whoever else does so at the same time. */
export async function openYears(database: Queryable, years: readonly number[]): Promise<void> {
  const rows = await database.run(missingYears, [[...new Set(years)]]);
  for (const row of rows) await open(database, number(row, 'year'));
}

/** Sees to it that this year and the next are open before the first report of theirs comes. */
export function openYearsAhead(database: Queryable, today: IsoDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  return openYears(database, [year, year + 1]);
}

async function open(database: Queryable, year: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.run(openYear, [year]);
      return;
    } catch (error) {
      if (attempt === attempts || !isRetriable(error)) throw error;
    }
  }
}
