import type { IsoDate } from '../../kernel/date.js';

/** A succession as it is told, by codes. */
export interface ToldSuccession {
  readonly predecessor: string;
  readonly successor: string;
  readonly extent: 'FULL' | 'PARTIAL';
  readonly share: number | undefined;
  readonly isMain: boolean;
  readonly basis: 'STATED' | 'ASSUMED';
}

/** What a reorganization does to a unit that it ends, splits or moves, with everything that stood below it. */
export interface UnitEffect {
  readonly unit: string;
  /** Enterprises there that are open on the day or later. */
  readonly enterprises: number;
  /** Reports that are not withdrawn, of all periods: their figures go along. */
  readonly reports: number;
  /** Reports for periods that end on the day or later: owed before, and no longer. */
  readonly dutiesEnded: number;
  /** The same: still owed. */
  readonly dutiesLeft: number;
  /** Units directly below that stand under another one from the day on. */
  readonly childrenMoved: number;
}

/** An enterprise of a split unit that nobody assigned: it stays where the unit's own reports go. */
export interface EnterpriseLeft {
  readonly unit: string;
  readonly taxCode: string;
  readonly name: string;
  /** The unit that it stands at or under from the day on. */
  readonly staysWith: string;
}

/** What a reorganization does to a named hierarchy. */
export interface HierarchyEffect {
  readonly hierarchy: string;
  /** Units that leave it, as they end. */
  readonly ended: number;
  /** Units that stand under the successor of the one above from the day on. */
  readonly followed: number;
  /** Successors that take the place of those that they follow. */
  readonly inherited: number;
  /** Codes of successors of units that stood at different places: where they stand is for `placeUnits` to say. */
  readonly unplaced: readonly string[];
}

/** What a reorganization does (a dry run: would do), counted. */
export interface ReorganizationReport {
  readonly effectiveOn: IsoDate;
  readonly opened: number;
  /** Units that end, merged and split ones among them. */
  readonly closed: number;
  readonly renamed: number;
  readonly kindChanged: number;
  /** Units that stand under another one from the day on, those that follow a merge among them. */
  readonly moved: number;
  readonly merged: number;
  readonly split: number;
  /** Units that go on with another official code, or without one. */
  readonly officialCodesChanged: number;
  readonly successions: readonly ToldSuccession[];
  readonly units: readonly UnitEffect[];
  /** The named hierarchies that change. */
  readonly hierarchies: readonly HierarchyEffect[];
  readonly enterprisesAssigned: number;
  readonly enterprisesLeft: {
    readonly totalCount: number;
    /** The first 1000 in the order of their tax codes. */
    readonly enterprises: readonly EnterpriseLeft[];
  };
}
