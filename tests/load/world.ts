import { hostProvinces, type HostProvince } from './host-provinces.js';
import { taxCodesFrom } from './tax-codes.js';

/** How large the synthetic country is. */
export interface WorldSize {
  readonly provinces: number;
  readonly communes: number;
  readonly enterprises: number;
  readonly periods: readonly string[];
}

/** Beside the demo's one province: 34 provinces, 660 communes, 19,800 enterprises, 79,200 reports. */
export const fullWorld: WorldSize = {
  provinces: 33,
  communes: 20,
  enterprises: 30,
  periods: ['2023-H1', '2023-H2', '2024-H1', '2024-H2'],
};

/** The same shape, small enough to try a change of the harness. */
export const smallWorld: WorldSize = { ...fullWorld, communes: 4, enterprises: 10 };

/** One enterprise of the synthetic country, as the mutation takes it. */
export interface WorldEnterprise {
  readonly taxCode: string;
  readonly name: string;
  readonly unit: string;
  readonly openedOn: string;
  readonly ownership: string;
  readonly industrySection: string;
  readonly sizeClass: string;
  readonly eligibleForTradeUnion: boolean;
}

/** One number of a report: a total, or its part for one member of a dimension. */
export interface WorldValue {
  readonly measure: string;
  readonly member?: { readonly dimension: string; readonly code: string };
  readonly value: number;
}

/** One report of an enterprise. */
export interface WorldReport {
  readonly form: string;
  readonly enterprise: string;
  readonly period: string;
  readonly values: readonly WorldValue[];
}

/** A trade union inside an enterprise. */
export interface WorldOrganization {
  readonly code: string;
  readonly kind: 'TRADE_UNION';
  readonly name: string;
  readonly enterprise: string;
  readonly foundedOn: string;
}

/** A unit below the country or below a province. */
export interface WorldUnit {
  readonly code: string;
  readonly kind: 'PROVINCE' | 'COMMUNE';
  readonly nameVi: string;
  readonly nameEn: string;
  readonly parent: string;
  readonly openedOn: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The province with this number, from 1 on. */
export const provinceCode = (province: number): string => hostOf(province).code;
const communeCode = (province: number, commune: number): string =>
  `load_${two(province)}_${two(commune)}`;

function hostOf(province: number): HostProvince {
  const host = hostProvinces[province - 1];
  if (host === undefined) throw new Error(`the seeds have no province number ${province}`);
  return host;
}

/** Provinces under `vn`, as they are there already beside the demo, then their communes: parents first. */
export function worldUnits({ provinces, communes }: WorldSize): WorldUnit[] {
  const openedOn = '1997-01-01';
  const above = range(provinces).map((province): WorldUnit => ({
    ...hostOf(province),
    kind: 'PROVINCE',
    parent: 'vn',
  }));
  const below = range(provinces).flatMap((province) =>
    range(communes).map((commune): WorldUnit => ({
      code: communeCode(province, commune),
      kind: 'COMMUNE',
      nameVi: `Xã đo tải ${two(province)}-${two(commune)}`,
      nameEn: `Load commune ${two(province)}-${two(commune)}`,
      parent: provinceCode(province),
      openedOn,
    })),
  );
  return [...above, ...below];
}

/** All enterprises; the same size gives the same ones on every run. */
export function worldEnterprises(size: WorldSize): WorldEnterprise[] {
  const codes = taxCodesFrom(980_000_001);
  return range(size.provinces).flatMap((province) =>
    range(size.communes).flatMap((commune) =>
      range(size.enterprises).map((number) =>
        enterprise(
          codes.next().value,
          communeCode(province, commune),
          province * 7 + commune * 3 + number,
        ),
      ),
    ),
  );
}

function enterprise(taxCode: string, unit: string, salt: number): WorldEnterprise {
  return {
    taxCode,
    name: `Doanh nghiệp đo tải ${taxCode}`,
    unit,
    openedOn: `${2005 + (salt % 15)}-${two(1 + (salt % 12))}-15`,
    ownership: salt % 3 === 0 ? 'FOREIGN' : 'DOMESTIC',
    industrySection: salt % 5 === 0 ? 'VSIC2025_F' : 'VSIC2025_C',
    sizeClass: salt % 4 === 0 ? 'LARGE' : 'SMALL',
    eligibleForTradeUnion: salt % 6 !== 0,
  };
}

/** A union in two of three enterprises. */
export function worldOrganizations(enterprises: readonly WorldEnterprise[]): WorldOrganization[] {
  return enterprises
    .filter((_, index) => index % 3 !== 0)
    .map(({ taxCode, name }) => ({
      code: `load_union_${taxCode}`,
      kind: 'TRADE_UNION',
      name: `Công đoàn cơ sở ${name}`,
      enterprise: taxCode,
      foundedOn: '2020-05-01',
    }));
}

/** One report of every enterprise for every period, twelve values each. */
export function worldReports(
  { periods }: WorldSize,
  enterprises: readonly WorldEnterprise[],
): WorldReport[] {
  return periods.flatMap((period, round) =>
    enterprises.map(({ taxCode }, index): WorldReport => {
      const workers = 20 + ((index * 37 + round * 11) % 900);
      const members = index % 9;
      return {
        form: 'enterprise_half_year',
        enterprise: taxCode,
        period,
        values: [
          ...byPosition(workers),
          { measure: 'trade_union_members', value: Math.floor(workers * 0.7) },
          { measure: 'youth_union_members', value: Math.min(workers, index % 40) },
          { measure: 'youth_federation_members', value: Math.min(workers, index % 30) },
          { measure: 'womens_union_members', value: Math.floor(workers / 3) },
          { measure: 'party_members_working', value: members },
          { measure: 'party_members_at_residence', value: Math.floor(members / 2) },
          { measure: 'enterprises_agreeing_to_party_organization', value: index % 2 },
          ...addedFields.map((measure, place) => ({ measure, value: (index + place) % 5 })),
        ],
      };
    }),
  );
}

/** What the world's version of the form asks for beside the fields of the demo's: with them a report has twelve values. */
export const addedFields = ['owner_meetings', 'inspections'] as const;

function byPosition(workers: number): WorldValue[] {
  const managers = 1 + Math.floor(workers / 50);
  const office = Math.floor(workers / 12);
  const parts = { MANAGER: managers, OFFICE: office, DIRECT: workers - managers - office };
  return Object.entries(parts).map(([code, value]) => ({
    measure: 'workers',
    member: { dimension: 'worker_position', code },
    value,
  }));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index + 1);
}
