import type { Scope } from '../access/scope.js';
import { unitsWithin } from '../access/units-within.js';
import { isCode } from '../kernel/code.js';
import type { IsoDate } from '../kernel/date.js';
import type { Queryable } from '../platform/queryable.js';
import { day, number, optionalDay, text, type Row } from '../platform/row.js';
import { loadStatement } from '../platform/statement.js';

const findUnits = loadStatement(import.meta.dirname, 'sql/find-units.sql');
const codesOfUnits = loadStatement(import.meta.dirname, 'sql/codes-of-units.sql');
const allCodes = loadStatement(import.meta.dirname, 'sql/all-unit-codes.sql');

/** What a write needs to know of a unit that it names. */
export interface KnownUnit {
  readonly id: number;
  readonly code: string;
  /** The unit's own atom: where its enterprises and its own reports live (semantics 1). */
  readonly atomId: number;
  readonly openedOn: IsoDate;
  /** The first day on which the unit no longer is. */
  readonly closedOn: IsoDate | null;
}

/** The units with these codes; a code that is missing from the map is unknown. */
export async function findUnitsByCode(
  database: Queryable,
  codes: readonly string[],
): Promise<Map<string, KnownUnit>> {
  // A text that is no code is nobody's, and the database may not even take it (NUL).
  const rows = await database.run(findUnits, [[...new Set(codes.filter(isCode))]]);
  return new Map(rows.map((row) => [text(row, 'code'), knownUnit(row)]));
}

/** The same, of the units that the caller may see: one outside of the scope is unknown. */
export async function findVisibleUnits(
  scope: Scope,
  database: Queryable,
  codes: readonly string[],
): Promise<Map<string, KnownUnit>> {
  const found = await findUnitsByCode(database, codes);
  if (scope.roots === 'EVERYTHING') return found;
  const ids = [...found.values()].map(({ id }) => id);
  const visible = await unitsWithin(scope, database, ids);
  return new Map([...found].filter(([, { id }]) => visible.has(id)));
}

/** The codes of units. */
export async function unitCodesOf(
  database: Queryable,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database.run(codesOfUnits, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [number(row, 'id'), text(row, 'code')]));
}

/** Every unit code, to suggest the nearest one for a mistyped code. */
export async function allUnitCodes(database: Queryable): Promise<string[]> {
  return (await database.run(allCodes)).map((row) => text(row, 'code'));
}

function knownUnit(row: Row): KnownUnit {
  return {
    id: number(row, 'id'),
    code: text(row, 'code'),
    atomId: number(row, 'atom_id'),
    openedOn: day(row, 'opened_on'),
    closedOn: optionalDay(row, 'closed_on'),
  };
}
