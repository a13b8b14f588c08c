import { systemPrincipal } from '../../access/principal.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Database } from '../../platform/database.js';
import type { Queryable, WriteTransaction } from '../../platform/queryable.js';
import { number } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { lockCube } from '../../cube/lock-cube.js';
import { countNewYears } from './count-new-years.js';

const throughYear = loadStatement(import.meta.dirname, 'sql/through-year.sql');
const keepThroughYear = loadStatement(import.meta.dirname, 'sql/keep-through-year.sql');

/**
 * Sees to it that the duties of the running year are counted, as opening balances are carried on: nothing else makes them
 * grow, as a duty is owed without anybody doing anything. Says whether there was anything to do.
 */
export async function advanceDuties(database: Database, today: IsoDate): Promise<boolean> {
  if ((await readThroughYear(database)) >= yearOf(today)) return false;
  const change = { principal: systemPrincipal.name, action: 'advance duties' };
  return database.write(change, async (tx) => {
    await lockCube(tx);
    return advanceWithin(tx, today);
  });
}

/** The same inside a transaction that has locked the cube: a recount that saw half of the new year would tear it. */
export async function advanceWithin(tx: WriteTransaction, today: IsoDate): Promise<boolean> {
  const [row] = await tx.run(keepThroughYear, [yearOf(today)]);
  if (row === undefined) return false;
  await tx.run(countNewYears, [number(row, 'before')]);
  return true;
}

async function readThroughYear(database: Queryable): Promise<number> {
  const [row] = await database.run(throughYear);
  if (row === undefined) throw new Error('the duties have no state');
  return number(row, 'through_year');
}

function yearOf(today: IsoDate): number {
  return Number(today.slice(0, 4));
}
