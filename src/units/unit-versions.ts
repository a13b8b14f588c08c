import type { IsoDate } from '../kernel/date.js';
import { day, number, optionalDay, text, type Row } from '../platform/row.js';
import { unitKinds, type Unit, type UnitKind } from './unit.js';

const kinds: ReadonlyMap<string, UnitKind> = new Map(unitKinds.map((kind) => [kind, kind]));

/**
 * A unit out of the rows of all its versions, named as on a day, else as on the last day that it was before. It exists from
 * the first day of its first version to the end of its last one.
 */
export function unitFromVersions(rows: readonly Row[], asOf: IsoDate): Unit {
  const versions = rows.map((row) => ({ row, from: day(row, 'valid_from') }));
  versions.sort((one, other) => (one.from < other.from ? -1 : 1));
  const [first] = versions;
  const last = versions.at(-1);
  if (first === undefined || last === undefined) throw new Error('a unit came without versions');
  const { row } = versions.findLast(({ from }) => from <= asOf) ?? last;
  const kind = kinds.get(text(row, 'kind'));
  if (kind === undefined) throw new TypeError(`unknown kind of unit ${text(row, 'kind')}`);
  return {
    id: number(row, 'id'),
    code: text(row, 'code'),
    nameVi: text(row, 'name_vi'),
    nameEn: text(row, 'name_en'),
    kind,
    zoneKind: text(row, 'zone_kind'),
    openedOn: first.from,
    closedOn: optionalDay(last.row, 'valid_to'),
  };
}
