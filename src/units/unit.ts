import type { IsoDate } from '../kernel/date.js';

/** Levels of the hierarchy; depth is ragged, so a level is no rank (semantics 1). */
export const unitKinds = ['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'BLOC', 'ZONE'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The hierarchy that questions and duties use unless another is named. */
export const reportingHierarchy = 'reporting';

/** A code that some authority gives to a unit during [from, to): an attribute, never the identity (semantics 1). */
export interface OfficialCode {
  readonly scheme: string;
  readonly code: string;
  readonly from: string;
  readonly to?: string | undefined;
}

/** A unit that is to be opened. Texts come from outside and are checked row by row. */
export interface UnitRow {
  readonly code: string;
  readonly kind: string;
  /** ZONE only: INDUSTRIAL or ECONOMIC. */
  readonly zoneKind?: string | undefined;
  readonly nameVi: string;
  readonly nameEn: string;
  /** The unit above; absent for the root of a hierarchy (kind COUNTRY). */
  readonly parent?: string | undefined;
  readonly openedOn: string;
  readonly officialCodes?: readonly OfficialCode[] | undefined;
}

/** A unit as readers see it, on one date. */
export interface Unit {
  readonly id: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: UnitKind;
  /** Code of the zone_kind member; OUTSIDE for a unit that is no zone. */
  readonly zoneKind: string;
  readonly openedOn: IsoDate;
  /** The first day on which it no longer is. */
  readonly closedOn: IsoDate | null;
}
