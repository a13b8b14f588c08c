import type { IsoDate } from '../../kernel/date.js';
import type { PlacementSpan } from '../trees/unit-history.js';
import type { KnownUnit } from '../unit-lookup.js';

/** Where a unit is to stand in a named hierarchy. Texts come from outside and are checked row by row. */
export interface PlacementRow {
  readonly hierarchy: string;
  readonly unit: string;
  /** Absent: from the day on it stands under none there. */
  readonly parent?: string | undefined;
  readonly from: string;
  /** The first day on which it no longer does; absent: until it is placed elsewhere, or ends. */
  readonly to?: string | undefined;
}

/** A row whose fields are sound and whose units and hierarchy are known. */
export interface CheckedPlacement {
  readonly row: number;
  readonly hierarchy: string;
  readonly unit: KnownUnit;
  readonly parent: KnownUnit | undefined;
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
}

/** A span as it is stored, or as a row asks for it. */
export interface PlacedSpan extends PlacementSpan {
  /** Of the record that says so; undefined while it is not stored. */
  readonly id?: number | undefined;
  /** The row that asks for it. */
  readonly row?: number | undefined;
}

/** The spans of every unit of one hierarchy, in the order of the days. */
export type PlacedUnits = Map<number, readonly PlacedSpan[]>;
