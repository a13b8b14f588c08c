import { NeedsFirst } from '../../platform/retriable.js';
import { openYears } from './open-years.js';

/** PostgreSQL's check_violation; of the table itself, and not of one of its constraints, it says that no partition takes the row. */
const CHECK_VIOLATION = '23514';

/** The year by which reports of a period are kept. */
export function yearOf(periodKey: number): number {
  return Math.floor(periodKey / 100);
}

/**
 * Stores reports of these years. When one of the years is not open yet the transaction is given up, the years are opened, and it
 * begins anew: a year is opened under locks that a transaction which has written already must not ask for.
 */
export async function inOpenYears<T>(
  years: readonly number[],
  store: () => Promise<T>,
): Promise<T> {
  try {
    return await store();
  } catch (error) {
    if (!isYearMissing(error)) throw error;
    throw new NeedsFirst((database) => openYears(database, years));
  }
}

function isYearMissing(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== CHECK_VIOLATION) {
    return false;
  }
  return (
    'table' in error && error.table === 'submission' && !('constraint' in error && error.constraint)
  );
}
