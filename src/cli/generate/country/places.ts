import type { UnitRow } from '../../../units/unit.js';
import { apportion, running } from './apportion.js';
import type { Draws } from './draws.js';
import { provinceFigures, type ProvinceFigures } from './province-figures.js';

/** Where the enterprises of a province stand. */
export interface ProvincePlaces {
  readonly communes: readonly string[];
  /** Running sums of what each commune draws. */
  readonly communeSums: readonly number[];
  readonly zones: readonly string[];
}

/** 292 industrial zones were at work in 2023, and some 45 economic zones stood in 2020, 26 of them at borders. */
const industrialZones = 292;
const economicZones = 45;
/** From so many enterprises on the country has all its communes and zones; a smaller one has fewer, in proportion. */
const wholeCountry = 100_000;
/** Before the first report; the provinces are older. */
const openedOn = '2005-01-01';
// Assumption: as population varies among communes, with the recipe's weight for wards.
const spread = 0.7;
const wardWeight = 3;

/** Communes and zones of their own below the provinces of today, so that no real unit is touched. */
export class Places {
  readonly provinces: readonly ProvincePlaces[];
  /** Everything to open, parents first. */
  readonly units: readonly UnitRow[];

  constructor(enterprises: number, draws: Draws) {
    const scale = Math.min(1, enterprises / wholeCountry);
    const zones = zonesOf(scale);
    const made = provinceFigures.map((province, place) =>
      makeProvince(province, place, { scale, draws, zones: zones[place] ?? 0 }),
    );
    this.provinces = made.map(({ places }) => places);
    this.units = made.flatMap(({ units }) => units);
  }
}

/** Assumption: zones stand where many workers are. */
function zonesOf(scale: number): number[] {
  const total = Math.round((industrialZones + economicZones) * scale);
  return apportion(
    total,
    provinceFigures.map(({ workers }) => workers),
  );
}

interface Making {
  readonly scale: number;
  readonly draws: Draws;
  readonly zones: number;
}

function makeProvince(
  { code: parent, wards, communes }: ProvinceFigures,
  place: number,
  { scale, draws, zones }: Making,
): { readonly units: UnitRow[]; readonly places: ProvincePlaces } {
  const wardCount = Math.max(1, Math.round(wards * scale));
  const count = wardCount + Math.round(communes * scale);
  const below = range(count).map((at): UnitRow => {
    const [vi, en] = at < wardCount ? ['Phường', 'Ward'] : ['Xã', 'Commune'];
    return unit(parent, `c${three(at + 1)}`, 'COMMUNE', `${vi} giả lập`, `Synthetic ${en}`);
  });
  const beside = range(zones).map((at): UnitRow => {
    const isEconomic = (place + at) % 7 === 6;
    const [vi, en] = isEconomic ? ['kinh tế', 'Economic'] : ['công nghiệp', 'Industrial'];
    const name = [`Khu ${vi} giả lập`, `Synthetic ${en} Zone`] as const;
    const zoneKind = isEconomic ? 'ECONOMIC' : 'INDUSTRIAL';
    return { ...unit(parent, `z${three(at + 1)}`, 'ZONE', ...name), zoneKind };
  });
  const weights = below.map((_, at) => {
    const drawn = Math.exp(spread * draws.bell('commune', place * 1000 + at));
    return (at < wardCount ? wardWeight : 1) * drawn;
  });
  const [inCommunes, inZones] = [below, beside].map((rows) => rows.map(({ code }) => code));
  const places = {
    communes: inCommunes ?? [],
    communeSums: running(weights),
    zones: inZones ?? [],
  };
  return { units: [...below, ...beside], places };
}

function unit(
  parent: string,
  mark: string,
  kind: 'COMMUNE' | 'ZONE',
  nameVi: string,
  nameEn: string,
): UnitRow {
  const number = `${parent} ${mark}`;
  const names = { nameVi: `${nameVi} ${number}`, nameEn: `${nameEn} ${number}` };
  return { code: `gen_${parent}_${mark}`, kind, ...names, parent, openedOn };
}

const three = (number: number): string => String(number).padStart(3, '0');

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
