import type { Scope } from '../../access/scope.js';
import { unitsWithin } from '../../access/units-within.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Queryable } from '../../platform/queryable.js';
import { number, optionalText, text, type Row } from '../../platform/row.js';
import { loadStatement } from '../../platform/statement.js';
import { reportingHierarchy } from '../unit.js';

const unitsOnDay = loadStatement(import.meta.dirname, '../sql/units-on-day.sql');
const codesOnDay = loadStatement(import.meta.dirname, '../sql/official-codes-on-day.sql');

/** A unit as it is on one day. */
export interface UnitOnDay {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: string;
  /** The unit above; undefined for a root. */
  readonly parent: string | undefined;
}

/** The units that are open on one day, by their codes and by what authorities call them. */
export interface UnitsOnDay {
  readonly byCode: ReadonlyMap<string, UnitOnDay>;
  /** Keys are made by `officialKey`. */
  readonly byOfficialCode: ReadonlyMap<string, UnitOnDay>;
}

/** What an official code is looked up by. */
export function officialKey(scheme: string, code: string): string {
  return `${scheme}\n${code}`;
}

/** Reads all units of a day that the caller may see: for files that name thousands of them. */
export async function readUnitsOnDay(
  scope: Scope,
  database: Queryable,
  on: IsoDate,
): Promise<UnitsOnDay> {
  const rows = await database.run(unitsOnDay, [on, reportingHierarchy]);
  const ids = rows.map((row) => number(row, 'id'));
  const visible = await unitsWithin(scope, database, ids);
  const units = new Map(
    rows
      .filter((row) => visible.has(number(row, 'id')))
      .map((row): [number, UnitOnDay] => [number(row, 'id'), unitOf(row)]),
  );
  const codes = await database.run(codesOnDay, [on]);
  const byOfficialCode = new Map<string, UnitOnDay>();
  for (const row of codes) {
    const unit = units.get(number(row, 'unit_id'));
    if (unit !== undefined) {
      byOfficialCode.set(officialKey(text(row, 'scheme'), text(row, 'code')), unit);
    }
  }
  return { byCode: new Map([...units.values()].map((unit) => [unit.code, unit])), byOfficialCode };
}

function unitOf(row: Row): UnitOnDay {
  return {
    code: text(row, 'code'),
    nameVi: text(row, 'name_vi'),
    nameEn: text(row, 'name_en'),
    kind: text(row, 'kind'),
    parent: optionalText(row, 'parent'),
  };
}
