import type { Scope } from '../../access/scope.js';
import { unitsWithin } from '../../access/units-within.js';
import { addDays, parseDate, type IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, text } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';

const officialCodeHolders = loadStatement(import.meta.dirname, '../sql/official-code-holders.sql');
const codesOnDay = loadStatement(import.meta.dirname, '../sql/official-codes-on-day.sql');

/** An official code on a day. */
export interface AskedCode {
  readonly scheme: string;
  readonly code: string;
  readonly on: string;
}

/** The unit that has an official code on a day, by its own code; undefined when nobody has it. */
export type HolderOf = (asked: AskedCode) => string | undefined;

/** Looks up who has each of the codes on its day, among the units that the caller may see, in one statement. */
export async function findOfficialHolders(
  scope: Scope,
  database: Queryable,
  asked: readonly AskedCode[],
): Promise<HolderOf> {
  const distinct = [...new Map(asked.map((one) => [keyOf(one), one])).values()];
  const dated = distinct.flatMap((one) => {
    const on = parseDate(one.on);
    return on === undefined ? [] : [{ ...one, on }];
  });
  const rows = await database.run(officialCodeHolders, [
    dated.map(({ scheme }) => scheme),
    dated.map(({ code }) => code),
    dated.map(({ on }) => on),
    dated.map(({ on }) => addDays(on, 1)),
  ]);
  const ids = rows.map((row) => number(row, 'unit_id'));
  const visible = await unitsWithin(scope, database, ids);
  const holders = new Map<string, string>();
  for (const row of rows) {
    const one = dated[number(row, 'ordinal') - 1];
    if (one === undefined || !visible.has(number(row, 'unit_id'))) continue;
    holders.set(keyOf(one), text(row, 'code'));
  }
  return (one) => holders.get(keyOf(one));
}

/** All official codes that units which the caller may see have on a day, to suggest the nearest one for a mistyped one. */
export async function officialCodesOn(
  scope: Scope,
  database: Queryable,
  on: IsoDate,
): Promise<string[]> {
  const rows = await database.run(codesOnDay, [on]);
  const ids = rows.map((row) => number(row, 'unit_id'));
  const visible = await unitsWithin(scope, database, ids);
  return rows.filter((row) => visible.has(number(row, 'unit_id'))).map((row) => text(row, 'code'));
}

function keyOf({ scheme, code, on }: AskedCode): string {
  return `${scheme}\n${code}\n${on}`;
}
