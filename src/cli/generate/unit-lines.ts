import type { UnitRow } from '../../units/unit.js';
import type { Country } from './country/country.js';

const columns = ['code', 'kind', 'zone_kind', 'name_vi', 'name_en', 'parent', 'opened_on'];

/** The units of a country as the CSV of `tonghop import units`. */
export function* unitLines({
  places,
}: Country): Generator<{ readonly text: string; readonly rows: number }> {
  yield { text: `${columns.join(',')}\n`, rows: 0 };
  yield { text: places.units.map(lineOf).join(''), rows: places.units.length };
}

// The names hold neither commas nor quotes.
function lineOf({ code, kind, zoneKind, nameVi, nameEn, parent, openedOn }: UnitRow): string {
  return `${[code, kind, zoneKind ?? '', nameVi, nameEn, parent ?? '', openedOn].join(',')}\n`;
}
