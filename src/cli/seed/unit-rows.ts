import type { UnitRow } from '../../units/unit.js';
import { nearest } from '../../kernel/suggest.js';
import { invalidField } from './errors.js';
import { placeOfEntry, type SeedEntry, type SeedRows } from './seed-content.js';
import type { SeedFault } from './seed-fault.js';
import type { OfficialCodeLine, UnitLine } from './shapes.js';

interface Files {
  readonly units: readonly SeedEntry<UnitLine>[];
  readonly codes: readonly SeedEntry<OfficialCodeLine>[];
}

/** Units with their official codes, which stand in a file of their own. */
export function unitRows({ units, codes }: Files): SeedRows<UnitRow> {
  const codesOf = Map.groupBy(codes, ({ value }) => value.unit);
  return {
    rows: units.map(({ value }) =>
      unitRow(
        value,
        codesOf.get(value.code)?.map((entry) => entry.value),
      ),
    ),
    placeOf: (row, path) => {
      const unit = units[row];
      const index = path[2] === 'officialCodes' ? path[3] : undefined;
      const code = codesOf.get(unit?.value.code ?? '')?.[Number(index ?? Number.NaN)];
      return placeOfEntry(code ?? unit);
    },
  };
}

/** Official codes of units that are not in the folder: they would not be loaded. */
export function strayCodes({ units, codes }: Files): SeedFault[] {
  const known = new Set(units.map(({ value }) => value.code));
  return codes
    .filter(({ value }) => !known.has(value.unit))
    .map(({ value: { unit }, file, line }) => ({
      place: { file, line },
      error: invalidField(
        ['unit'],
        'the code of a unit of units.csv',
        `"${unit}"`,
        nearest(unit, known),
      ),
    }));
}

function unitRow(line: UnitLine, codes: readonly OfficialCodeLine[] = []): UnitRow {
  return {
    code: line.code,
    kind: line.kind,
    zoneKind: line.zone_kind,
    nameVi: line.name_vi,
    nameEn: line.name_en,
    parent: line.parent,
    openedOn: line.opened_on,
    officialCodes: codes.map(({ scheme, code, from, to }) => ({ scheme, code, from, to })),
  };
}
