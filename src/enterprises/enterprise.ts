import type { IsoDate } from '../kernel/date.js';

/** An enterprise as readers see it on a day; one that is not open then, as on its last (first) day. */
export interface Enterprise {
  readonly id: number;
  readonly taxCode: string;
  readonly name: string;
  readonly openedOn: IsoDate;
  /** The first day on which it no longer is. */
  readonly closedOn: IsoDate | null;
  /** The open unit that holds its place on the day. */
  readonly unitId: number;
  /** Ids of dimension members; the zone kind is that of the unit. */
  readonly ownershipId: number;
  readonly industrySectionId: number;
  readonly sizeClassId: number;
  readonly zoneKindId: number;
  /** Stated by a survey; null = never stated. */
  readonly eligibleForTradeUnion: boolean | null;
}

/** What enterprises to list. Member ids let through; what is absent lets all through. */
export interface EnterpriseFilter {
  readonly ownership?: readonly number[] | undefined;
  readonly industrySection?: readonly number[] | undefined;
  readonly sizeClass?: readonly number[] | undefined;
  readonly zoneKind?: readonly number[] | undefined;
  /** Only enterprises open on this day. */
  readonly openOn?: IsoDate | undefined;
  /** Any part of the name or the tax code; diacritics and case do not matter. */
  readonly search?: string | undefined;
}

/** A page in the order of a natural key (tax code, organization code). `limit` is bounded by the caller. */
export interface KeyPage {
  readonly limit: number;
  /** True: the last entries (before `before`) instead of the first ones. They still come in order. */
  readonly backward: boolean;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** One page below one unit. */
export interface Listing<T> {
  readonly items: readonly T[];
  /** How many there are in all pages. */
  readonly totalCount: number;
  /** Whether more follow in the direction of the page. */
  readonly hasMore: boolean;
}
