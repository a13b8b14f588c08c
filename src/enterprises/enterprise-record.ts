import type { IsoDate } from '../kernel/date.js';
import type { KnownUnit } from '../units/unit-lookup.js';
import type { Dated } from './timeline.js';

/** Where an enterprise stands during a span: an atom of the unit (semantics 1). */
export interface Placement extends Dated {
  readonly atomId: number;
  readonly unit: KnownUnit;
}

/** What an enterprise is during a span, by ids of dimension members. */
export interface Classification extends Dated {
  readonly ownershipId: number;
  readonly industrySectionId: number;
  readonly sizeClassId: number;
  /** Stated by a survey; null = never stated. */
  readonly eligibleForTradeUnion: boolean | null;
}

/**
 * All that is currently known of one enterprise. Both timelines begin on `openedOn` and stay open
 * at their end, even when the enterprise closes.
 */
export interface EnterpriseRecord {
  readonly name: string;
  readonly openedOn: IsoDate;
  /** The first day on which the enterprise no longer is. */
  readonly closedOn: IsoDate | null;
  readonly placements: readonly Placement[];
  readonly classifications: readonly Classification[];
}

/** Whether the enterprise is open on the day. */
export function isOpenOn({ openedOn, closedOn }: EnterpriseRecord, day: IsoDate): boolean {
  return openedOn <= day && (closedOn === null || day < closedOn);
}

/** Whether two placements are at the same atom. */
export function isSamePlace(left: Placement, right: Placement): boolean {
  return left.atomId === right.atomId;
}

/** Whether two classifications say the same. */
export function isSameClassification(left: Classification, right: Classification): boolean {
  return (
    left.ownershipId === right.ownershipId &&
    left.industrySectionId === right.industrySectionId &&
    left.sizeClassId === right.sizeClassId &&
    left.eligibleForTradeUnion === right.eligibleForTradeUnion
  );
}
