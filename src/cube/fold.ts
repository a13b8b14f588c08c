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

/** Batches of deltas moved in one transaction: bounds how long the cells of the country stay locked. */
export const mostBatches = 10_000;

/** What a fold moved: rows of `cube_delta_batch`, and the differences in them. */
export interface Folded {
  readonly batches: number;
  readonly deltas: number;
}

/** Moves deltas whose day has come into the cells, up to so many batches. */
export function foldOnce(database: Database, today: IsoDate, limit = mostBatches): Promise<Folded> {
  return database.write({ principal: systemPrincipal.name, action: 'fold' }, async (tx) => {
    await tx.run(lockFold);
    return foldWithin(tx, today, limit);
  });
}

async function foldWithin(tx: WriteTransaction, today: IsoDate, limit: number): Promise<Folded> {
  await keepOpenings(tx, Number(today.slice(0, 4)));
  const [row] = await tx.run(fold, [today, limit]);
  if (row === undefined) throw new Error('a fold did not tell what it moved');
  return { batches: number(row, 'batches'), deltas: number(row, 'deltas') };
}

/** Folds until nothing is left. Returns how many deltas were moved. */
export async function foldAll(database: Database, today: IsoDate): Promise<number> {
  let total = 0;
  for (;;) {
    const { batches, deltas } = await foldOnce(database, today);
    total += deltas;
    if (batches < mostBatches) return total;
  }
}

/** Carries the opening balances of register stocks forward to the running year. */
async function keepOpenings(tx: WriteTransaction, year: number): Promise<void> {
  await tx.run(startOpenings, [year]);
  const [row] = await tx.run(openingThrough);
  const kept = row === undefined ? year : number(row, 'opening_through');
  for (let next = kept + 1; next <= year; next += 1) await tx.run(openYear, [next]);
}
