import type { IsoDate } from '../kernel/date.js';
import type { FilledSum, Fills } from './fills.js';

/** What one figure of the cube is of, whatever its node: a measure, a range of native period keys, a slice. */
export interface CellKey {
  readonly measure: number;
  /** 0 = the total, else the id of a dimension member whose margin the measure keeps. */
  readonly slice: number;
  readonly lowest: number;
  readonly highest: number;
  /** True for a register stock: the opening balance of the year and its months up to `highest`. */
  readonly opening: boolean;
}

/** One figure of the cube: that of a node with everything below it (or of a set of atoms: node -1 is `sets[0]`). */
export interface CellRequest extends CellKey {
  readonly node: number;
}

/** Figures that no kept margin holds: crosses and filters, grouped by the members of `groups`. */
export interface CrossRequest {
  readonly node: number;
  readonly measure: number;
  readonly lowest: number;
  readonly highest: number;
  /** Every dimension that is filtered or grouped by. */
  readonly dimensions: readonly number[];
  /** The members that are let through, of all of `dimensions`. */
  readonly allowed: readonly number[];
  /** The dimensions to group by (a subset of `dimensions`). */
  readonly groups: readonly number[];
}

/** A sum of both stages with the number of reports that it was made of. */
export interface Sum {
  readonly final: number;
  readonly provisional: number;
  readonly finalReporters: number;
  readonly provisionalReporters: number;
}

/** What was read in one snapshot. `cells[i]` answers request i; `crosses[i]` maps member ids ("1002,4002") to sums. */
export interface CubeReading {
  readonly cells: readonly Sum[];
  readonly crosses: readonly ReadonlyMap<string, Sum>[];
  /** As `crosses`, for the requests of the fills; undefined when none was asked. */
  readonly fills?: readonly ReadonlyMap<string, FilledSum>[] | undefined;
  /** The version of the definitions in the snapshot: a reader whose definitions are older reads again. */
  readonly catalogueVersion: number;
  /** The instant of the latest revision that the snapshot holds (semantics 7). */
  readonly knownAt: Date;
}

/** What to read: `sources` of the crosses are found by measure; `today` bounds what has taken effect. */
export interface CubeQuestion {
  readonly cells: readonly CellRequest[];
  readonly crosses: readonly CrossRequest[];
  /** Atoms that are added up together though no node of the kept tree holds just these; node -i-1 asks for `sets[i]`. */
  readonly sets?: readonly (readonly number[])[] | undefined;
  /** What is asked to stand in for missing numbers. */
  readonly fills?: Fills | undefined;
  readonly today: IsoDate;
}
