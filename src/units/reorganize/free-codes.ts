import type { Scope } from '../../access/scope.js';
import type { IsoDate } from '../../kernel/date.js';
import type { WriteTransaction } from '../../platform/queryable.js';
import { loadStatement } from '../../platform/statement.js';
import { findVisibleUnits } from '../unit-lookup.js';
import { namesIn } from './named-acts.js';
import type { ReorganizationRow } from './reorganization.js';

const endOfficialCodes = loadStatement(import.meta.dirname, '../sql/end-official-codes.sql');

/** Units that end give their official codes back on the day: before others open, as the same codes may pass to those. */
export async function freeCodes(
  tx: WriteTransaction,
  scope: Scope,
  row: ReorganizationRow,
  on: IsoDate,
): Promise<void> {
  const ending = namesIn(row).filter(({ role }) => role === 'ENDS');
  if (ending.length === 0) return;
  const codes = ending.map(({ code }) => code);
  const units = [...(await findVisibleUnits(scope, tx, codes)).values()];
  await tx.run(endOfficialCodes, [units.map(({ id }) => id), on, await tx.revision()]);
}
