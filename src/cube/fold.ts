import { systemPrincipal } from '../access/principal.js';
import type { IsoDate } from '../kernel/date.js';
import type { Database } from '../platform/database.js';
import type { WriteTransaction } from '../platform/queryable.js';
import { number } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const fold = loadStatement(import.meta.dirname, 'sql/fold.sql');
const lockFold = loadStatement(import.meta.dirname, 'sql/lock-fold.sql');
const openYear = loadStatement(import.meta.dirname, 'sql/open-year.sql');
const startOpenings = loadStatement(import.meta.dirname, 'sql/start-openings.sql');
const openingThrough = loadStatement(import.meta.dirname, 'sql/opening-through.sql');

/** Deltas moved in one transaction: bounds how long the cells of the country stay locked. */
export const foldBatch = 200_000;

/** Moves up to one batch of deltas whose day has come into the cells. Returns how many deltas were moved. */
export function foldOnce(database: Database, today: IsoDate, limit = foldBatch): Promise<number> {
  return database.write({ principal: systemPrincipal.name, action: 'fold' }, async (tx) => {
    await tx.run(lockFold);
    return foldBatchWithin(tx, today, limit);
  });
}

async function foldBatchWithin(
  tx: WriteTransaction,
  today: IsoDate,
  limit: number,
): Promise<number> {
  await keepOpenings(tx, Number(today.slice(0, 4)));
  const [row] = await tx.run(fold, [today, limit]);
  return row === undefined ? 0 : number(row, 'folded');
}

/** Folds until nothing is left. Returns how many deltas were moved. */
export async function foldAll(database: Database, today: IsoDate): Promise<number> {
  let total = 0;
  for (;;) {
    const folded = await foldOnce(database, today);
    total += folded;
    if (folded < foldBatch) return total;
  }
}

/** Carries the opening balances of register stocks forward to the running year. */
async function keepOpenings(tx: WriteTransaction, year: number): Promise<void> {
  await tx.run(startOpenings, [year]);
  const [row] = await tx.run(openingThrough);
  const kept = row === undefined ? year : number(row, 'opening_through');
  for (let next = kept + 1; next <= year; next += 1) await tx.run(openYear, [next]);
}
