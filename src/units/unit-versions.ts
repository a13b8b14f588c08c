import type { IsoDate } from '../kernel/date.js';
import { day, number, optionalDay, text, type Row } from '../platform/row.js';
import { unitKinds, type Unit, type UnitKind } from './unit.js';

const kinds: ReadonlyMap<string, UnitKind> = new Map(unitKinds.map((kind) => [kind, kind]));

/** What a unit was from a day on. */
export interface UnitVersion {
  readonly from: IsoDate;
  readonly unit: Unit;
}

/** All versions of one unit, in the order of their days; there is one at least. */
export type UnitVersions = readonly [UnitVersion, ...UnitVersion[]];

/**
 * The versions of a unit out of their rows. It exists from the first day of its first version to the end of its last one.
 */
export function readVersions(rows: readonly Row[]): UnitVersions {
  const versions = rows.map((row) => ({ row, from: day(row, 'valid_from') }));
  versions.sort((one, other) => (one.from < other.from ? -1 : 1));
  const [first, ...others] = versions;
  if (first === undefined) throw new Error('a unit came without versions');
  const openedOn = first.from;
  const closedOn = optionalDay((others.at(-1) ?? first).row, 'valid_to');
  const read = ({ row, from }: { row: Row; from: IsoDate }): UnitVersion => ({
    from,
    unit: { ...readVersion(row), openedOn, closedOn },
  });
  return [read(first), ...others.map(read)];
}

/** The unit named as on a day, else as on the last day that it was before. */
export function versionOn(versions: UnitVersions, asOf: IsoDate): Unit {
  const version = versions.findLast(({ from }) => from <= asOf) ?? versions.at(-1);
  return (version ?? versions[0]).unit;
}

function readVersion(row: Row): Omit<Unit, 'openedOn' | 'closedOn'> {
  const kind = kinds.get(text(row, 'kind'));
  if (kind === undefined) throw new TypeError(`unknown kind of unit ${text(row, 'kind')}`);
  return {
    id: number(row, 'id'),
    code: text(row, 'code'),
    nameVi: text(row, 'name_vi'),
    nameEn: text(row, 'name_en'),
    kind,
    zoneKind: text(row, 'zone_kind'),
  };
}
