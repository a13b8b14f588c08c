import { addDays, type IsoDate } from '../../../kernel/date.js';
import type { EnterpriseRow } from '../../../enterprises/enterprise-row.js';
import { placeIn } from './apportion.js';
import type { Country, ProvinceModel } from './country.js';
import { sectionOf, sizeClassOf } from './industries.js';
import { sizeBands, workersIn } from './size-bands.js';
import { taxCodeAt } from './tax-codes.js';

/** What is known of an enterprise before it reports. */
export interface SyntheticEnterprise {
  readonly index: number;
  readonly taxCode: string;
  readonly unit: string;
  readonly isInZone: boolean;
  readonly isForeign: boolean;
  /** On 31/12/2022. */
  readonly workers: number;
  readonly section: string;
  readonly openedOn: IsoDate;
  /** On the register, without results: it never reports. */
  readonly isDormant: boolean;
  readonly womenShare: number;
}

/** The day of the figures. */
const dayOfFigures = '2022-12-31' as IsoDate;
// Of the enterprises of 2022, 16.6 % were new in the year: ages around 6 years. The oldest are as old as the oldest units allow.
const meanAge = 6 * 365;
const oldest = 17 * 365;
// Assumptions.
const bornLater = 0.05;
const laterDays = 3 * 365;
const womenSpread = 0.15;
/** By band: chances to stand in a zone, of enterprises of foreign and of domestic capital, where the province has zones. */
const inZone = {
  foreign: [0.05, 0.1, 0.25, 0.45, 0.6, 0.65, 0.7, 0.75, 0.8],
  domestic: [0.0003, 0.0006, 0.002, 0.01, 0.03, 0.04, 0.05, 0.06, 0.1],
} as const;

/** Enterprise number `index`, from 0 on. */
export function enterpriseAt(country: Country, index: number): SyntheticEnterprise {
  const { draws } = country;
  const province = country.provinceAt(index);
  const band = placeIn(province.bandSums, draws.chance('size', index));
  const isForeign = draws.chance('ownership', index) < (country.foreignByBand[band] ?? 0);
  const range = sizeBands[band];
  if (range === undefined) throw new RangeError(`there is no size band ${band}`);
  const workers = workersIn(range, draws.chance('sizeWithin', index));
  const zoneChance = (isForeign ? inZone.foreign : inZone.domestic)[band] ?? 0;
  const isInZone = province.places.zones.length > 0 && draws.chance('zone', index) < zoneChance;
  const { active, operating, women, workers: all } = province.figures;
  const womenShare = women / all + womenSpread * draws.bell('women', index);
  return {
    ...{ index, isForeign, workers, isInZone },
    taxCode: taxCodeAt(index),
    unit: unitOf(province, isInZone, draws.chance('place', index)),
    section: sectionOf(workers, isInZone, draws.chance('industry', index)),
    openedOn: openingDay(draws.chance('openedOn', index)),
    isDormant: draws.chance('dormant', index) >= operating / active,
    womenShare: Math.min(0.95, Math.max(0.05, womenShare)),
  };
}

function unitOf({ places }: ProvinceModel, isInZone: boolean, chance: number): string {
  const { zones, communes, communeSums } = places;
  const at = isInZone
    ? Math.floor(chance * zones.length)
    : placeIn(communeSums, chance * (communeSums.at(-1) ?? 0));
  const unit = (isInZone ? zones : communes)[at];
  if (unit === undefined) throw new RangeError(`there is no place ${at}`);
  return unit;
}

function openingDay(chance: number): IsoDate {
  if (chance < bornLater) return dayAfter(1 + Math.floor((chance / bornLater) * laterDays));
  const age = -meanAge * Math.log((chance - bornLater) / (1 - bornLater) || Number.MIN_VALUE);
  return dayAfter(-Math.floor(age % oldest));
}

// Twenty years of days for millions of enterprises: each is reckoned once.
const knownDays = new Map<number, IsoDate>();

function dayAfter(days: number): IsoDate {
  const known = knownDays.get(days) ?? addDays(dayOfFigures, days);
  knownDays.set(days, known);
  return known;
}

const forms = ['Công ty TNHH', 'Công ty Cổ phần', 'Doanh nghiệp tư nhân', 'Công ty TNHH MTV'];
// A trade union needs five members: a smaller enterprise cannot have one.
const mostWithoutUnion = 4;

/** The enterprise as the register takes it; its name says that it is made up. */
export function enterpriseRow(country: Country, enterprise: SyntheticEnterprise): EnterpriseRow {
  const { index, taxCode, unit, workers, section, openedOn, isForeign } = enterprise;
  const form = forms[Math.floor(country.draws.chance('name', index) * forms.length)] ?? '';
  return {
    taxCode,
    name: `${form} Giả lập ${String(index + 1).padStart(7, '0')}`,
    unit,
    openedOn,
    ownership: isForeign ? 'FOREIGN' : 'DOMESTIC',
    industrySection: `VSIC2025_${section}`,
    sizeClass: sizeClassOf(workers, section),
    eligibleForTradeUnion: workers > mostWithoutUnion,
  };
}
