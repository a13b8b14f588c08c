import type { IsoDate } from '../kernel/date.js';

/** What an organization is: the members of organization_kind that organizations may have. */
export const organizationKinds = [
  'PARTY',
  'TRADE_UNION',
  'YOUTH_UNION',
  'YOUTH_FEDERATION',
  'WOMENS_UNION',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** An organization as readers see it on a day; one that does not exist then, as on its last (first) day. */
export interface Organization {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Ids of dimension members. */
  readonly kindId: number;
  readonly partyFormId: number;
  readonly foundedOn: IsoDate;
  /** The first day on which it no longer is, as it was told. */
  readonly dissolvedOn: IsoDate | null;
  /** That day, or the closing of its enterprise when that comes first. */
  readonly endedOn: IsoDate | null;
  /** The home enterprise; null for an organization of a unit. */
  readonly enterpriseId: number | null;
  /** The open unit that holds the place of the home unit or enterprise on the day. */
  readonly unitId: number;
}

/** What organizations to list; what is absent lets all through. */
export interface OrganizationFilter {
  /** Member ids of organization_kind. */
  readonly kinds?: readonly number[] | undefined;
  /** Only organizations that exist on this day. */
  readonly existingOn?: IsoDate | undefined;
  /** Any part of the name or the code; diacritics and case do not matter. */
  readonly search?: string | undefined;
}
