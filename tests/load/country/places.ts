import { provinceFigures } from '../../../src/cli/generate/country/province-figures.js';
import { readProvinces } from '../host-provinces.js';
import type { CountrySize } from './size.js';

/** A commune of the country, where it stands, and how many enterprises it has. */
export interface Commune {
  readonly code: string;
  readonly province: string;
  readonly enterprises: number;
}

/** A unit as the mutation opens it. */
export interface OpenedUnit {
  readonly code: string;
  readonly kind: 'COUNTRY' | 'PROVINCE' | 'COMMUNE';
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parent: string | undefined;
  readonly openedOn: string;
}

/** A commune that went from one province to another. */
export interface MovedCommune {
  readonly unit: string;
  readonly from: string;
  readonly parent: string;
}

/** The day on which they went: questions under the tree of the day before see them where they were. */
export const movingDay = '2025-07-01';

/** The share of each province in a total, by a count of its own; together they are the total. */
function shares(total: number, counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return counts.map((count) => {
    const from = Math.round((total * before) / all);
    before += count;
    return Math.round((total * before) / all) - from;
  });
}

/** Communes and enterprises by province as they are published, in the numbers of this size; alike within a province. */
export function communesOf({ enterprises, communes }: CountrySize): Commune[] {
  const communesAt = shares(
    communes,
    provinceFigures.map(({ wards, communes: others }) => wards + others),
  );
  const enterprisesAt = shares(
    enterprises,
    provinceFigures.map(({ active }) => active),
  );
  return provinceFigures.flatMap(({ code: province }, place) => {
    const count = Math.max(1, communesAt[place]!);
    const all = enterprisesAt[place]!;
    const before = (index: number): number => Math.floor((all * index) / count);
    return Array.from({ length: count }, (_, index) => ({
      code: `bench_${province}_${index + 1}`,
      province,
      enterprises: before(index + 1) - before(index),
    }));
  });
}

/** The last commune of each province but the first, which it took from the province before it. */
export function movedCommunes(communes: readonly Commune[]): MovedCommune[] {
  const byProvince = [...Map.groupBy(communes, ({ province }) => province)];
  return byProvince.slice(1).flatMap(([parent, list], index) => {
    const last = list.at(-1);
    return last === undefined ? [] : [{ unit: last.code, parent, from: byProvince[index]![0] }];
  });
}

const country: OpenedUnit = {
  code: 'vn',
  kind: 'COUNTRY',
  nameVi: 'Việt Nam',
  nameEn: 'Viet Nam',
  parent: undefined,
  openedOn: '1945-09-02',
};

/** The country, its provinces of today, and communes where they stood at first. */
export function unitsToOpen(communes: readonly Commune[]): OpenedUnit[] {
  const first = new Map(movedCommunes(communes).map(({ unit, from }) => [unit, from]));
  const provinces = readProvinces().map((province): OpenedUnit => ({
    ...province,
    kind: 'PROVINCE',
    parent: 'vn',
  }));
  const below = communes.map(({ code, province }): OpenedUnit => ({
    code,
    kind: 'COMMUNE',
    nameVi: `Xã đo tải ${code}`,
    nameEn: `Load commune ${code}`,
    parent: first.get(code) ?? province,
    openedOn: '1997-01-01',
  }));
  return [country, ...provinces, ...below];
}
