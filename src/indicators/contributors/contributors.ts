import type { ReporterKind } from '../../forms/form.js';
import type { FillAsk } from '../../submissions/fill/last-reported.js';
import type { StoredValues } from '../../submissions/report.js';
import type { Stage } from '../figure.js';

/** What of a report makes it a contributor: a number of this measure, for one of these periods, in the asked slices. */
export interface ContributorReference {
  readonly measure: number;
  /** Native period keys. */
  readonly periods: readonly number[];
  /** Every dimension that is restricted. */
  readonly dimensions: readonly number[];
  /** The members that are let through, of all of `dimensions`. */
  readonly allowed: readonly number[];
}

/** Earlier reports that stand in for missing ones (ADR 22), as far as they are part of the figure. */
export interface StandInAsk {
  readonly of: Omit<FillAsk, 'measures'>;
  readonly reference: ContributorReference;
}

/** Whose reports make one figure up (semantics 12). */
export interface ContributorsAsk {
  /** Id of a unit that the caller may see. */
  readonly unit: number;
  /** What lies below the unit in the asked tree; undefined when that is what the kept tree has there. */
  readonly atoms: readonly number[] | undefined;
  readonly stage: Stage;
  readonly references: readonly ContributorReference[];
  /** The forms that feed the measures, and the kinds of reporters that fill them in. */
  readonly forms: readonly number[];
  readonly reporterKinds: readonly ReporterKind[];
  /** Empty unless the figure is filled. */
  readonly standIns: readonly StandInAsk[];
}

/** One page of an ask, in the order of the reports' numbers. */
export interface ContributorsPage extends ContributorsAsk {
  /** The number of the report after which the page begins. */
  readonly after: number | undefined;
  readonly limit: number;
  /** Whether `totalCount` is wanted: to count all takes longer than to find a page. */
  readonly counted: boolean;
}

/** A revision of a report that a figure counts. */
export interface CountedRevision {
  /** The number of the report. */
  readonly id: number;
  readonly formVersionId: number;
  readonly revision: number;
  readonly state: string;
  readonly note: string | undefined;
  readonly values: StoredValues;
  readonly knownAt: Date;
}

/** The contributors of one figure. */
export interface ContributorsListing {
  readonly items: readonly CountedRevision[];
  /** How many there are in all pages; of a page that is not counted, how many were found. */
  readonly totalCount: number;
  readonly hasMore: boolean;
  /** What was known: the instant of the latest revision in the snapshot. */
  readonly knownAt: Date;
}
