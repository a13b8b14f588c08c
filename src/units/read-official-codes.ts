import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { day, number, optionalDay, text } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const officialCodes = loadStatement(import.meta.dirname, 'sql/official-codes.sql');

/** A code that an authority gave to a unit during [from, to). */
export interface DatedOfficialCode {
  readonly scheme: string;
  readonly code: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** The official codes of units that the caller was shown, by unit id; batched for loaders. */
export async function readOfficialCodes(
  _scope: Scope,
  database: Queryable,
  unitIds: readonly number[],
): Promise<Map<number, DatedOfficialCode[]>> {
  const found = new Map<number, DatedOfficialCode[]>();
  for (const row of await database.run(officialCodes, [unitIds])) {
    const unit = number(row, 'unit_id');
    const list = found.get(unit) ?? [];
    found.set(unit, list);
    list.push({
      scheme: text(row, 'scheme'),
      code: text(row, 'code'),
      from: day(row, 'valid_from'),
      to: optionalDay(row, 'valid_to'),
    });
  }
  return found;
}
