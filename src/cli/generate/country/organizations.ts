import { addDays, parseDate, type IsoDate } from '../../../kernel/date.js';
import type { OrganizationRow } from '../../../organizations/organization-row.js';
import type { Country } from './country.js';
import type { Purpose } from './draws.js';
import type { SyntheticEnterprise } from './enterprise.js';

/** The kinds of organizations that enterprises have. */
export const organizationKinds = [
  'TRADE_UNION',
  'YOUTH_UNION',
  'YOUTH_FEDERATION',
  'WOMENS_UNION',
  'PARTY',
] as const;
/** One of them. */
export type OrganizationKind = (typeof organizationKinds)[number];

/** An organization in an enterprise. */
export interface SyntheticOrganization {
  readonly kind: OrganizationKind;
  readonly code: string;
  /** Tells it from every other one in draws. */
  readonly thing: number;
  readonly foundedOn: IsoDate;
}

interface Kind {
  readonly drawnBy: Purpose;
  readonly mark: string;
  readonly name: string;
  /** Chances by workers: below 5, 10, 50, 200, and from 200 on. */
  readonly chances: readonly [number, number, number, number, number];
}

/**
 * Trade unions: the recipe for unions by size, three of four in zones. Party: 44 organizations in 4,907 enterprises with results; youth 29,
 * women 16 (Bình Phước 2023). How the latter rise with size is an assumption.
 */
const kinds: Readonly<Record<OrganizationKind, Kind>> = {
  TRADE_UNION: {
    ...{ drawnBy: 'union', mark: 'union', name: 'Công đoàn cơ sở' },
    chances: [0, 0.005, 0.3, 0.55, 0.75],
  },
  YOUTH_UNION: {
    ...{ drawnBy: 'youth', mark: 'youth', name: 'Đoàn cơ sở' },
    chances: [0, 0.0003, 0.002, 0.04, 0.15],
  },
  YOUTH_FEDERATION: {
    ...{ drawnBy: 'federation', mark: 'federation', name: 'Chi hội thanh niên' },
    chances: [0, 0, 0.001, 0.01, 0.05],
  },
  WOMENS_UNION: {
    ...{ drawnBy: 'womensUnion', mark: 'women', name: 'Chi hội phụ nữ' },
    chances: [0, 0.0002, 0.001, 0.02, 0.08],
  },
  PARTY: {
    ...{ drawnBy: 'party', mark: 'party', name: 'Chi bộ' },
    chances: [0, 0.0005, 0.006, 0.075, 0.16],
  },
};
const unionInZone = 0.75;
/** Bình Phước 2023: one committee, 27 cells of their own, 15 under committees. */
const partyForms = [1, 28, 43];
const partyFormCodes = ['GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL', 'SUBORDINATE_CELL'];
// The superior union brings one about within six months of operation; what comes later is an assumption.
const soonest = 180;
const within = 5 * 365;
const last = parseDate('2025-12-31');

/** The organizations of an enterprise, in the order of the kinds. */
export function organizationsOf(
  { draws }: Country,
  enterprise: SyntheticEnterprise,
): SyntheticOrganization[] {
  const { index, taxCode, openedOn, workers, isDormant } = enterprise;
  if (isDormant || workers < 5) return [];
  return organizationKinds.flatMap((kind, place) => {
    const { drawnBy, mark } = kinds[kind];
    if (draws.chance(drawnBy, index) >= chanceOf(kind, enterprise)) return [];
    const thing = index * organizationKinds.length + place;
    const days = soonest + Math.floor(draws.chance('founded', thing) * within);
    const foundedOn = addDays(openedOn, days);
    if (last === undefined || foundedOn > last) return [];
    return [{ kind, code: `gen_${mark}_${taxCode}`, thing, foundedOn }];
  });
}

/** The organization as the register takes it. */
export function organizationRow(
  { draws }: Country,
  { taxCode, index }: SyntheticEnterprise,
  { kind, code, thing, foundedOn }: SyntheticOrganization,
): OrganizationRow {
  const number = String(index + 1).padStart(7, '0');
  const name = `${kinds[kind].name} Giả lập ${number}`;
  const row = { code, kind, name, enterprise: taxCode, foundedOn };
  if (kind !== 'PARTY') return row;
  const drawn = draws.chance('partyForm', thing) * (partyForms.at(-1) ?? 0);
  const form = partyFormCodes[partyForms.findIndex((sum) => sum > drawn)];
  return { ...row, partyForm: form ?? 'GRASSROOTS_CELL' };
}

function chanceOf(kind: OrganizationKind, { workers, isInZone }: SyntheticEnterprise): number {
  if (kind === 'TRADE_UNION' && isInZone && workers >= 10) return unionInZone;
  const band = [5, 10, 50, 200].filter((from) => workers >= from).length;
  return kinds[kind].chances[band] ?? 0;
}
