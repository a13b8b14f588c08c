import type { DateSpan } from '../../kernel/date-span.js';
import type { IsoDate } from '../../kernel/date.js';

/** Where a unit stood in the hierarchy during a span. */
export interface PlacementSpan extends DateSpan {
  readonly parent: number;
}

/** A predecessor that passed to a successor on a day (semantics 1). */
export interface Succession {
  readonly predecessor: number;
  readonly successor: number;
  readonly on: IsoDate;
  /** The one successor that the predecessor's own atom follows. */
  readonly isMain: boolean;
}

/** One unit through time. */
export interface UnitLife extends DateSpan {
  readonly id: number;
  /** In the order of their days; none for the root of the hierarchy. */
  readonly placements: readonly PlacementSpan[];
}

/** The unit that a part of a split unit stands at during a span. */
export interface PartSpan extends DateSpan {
  readonly unit: number;
}

/** A smallest piece (semantics 1): a unit's own atom, or a part that a split made of one. */
export interface Atom {
  readonly id: number;
  /** The unit that it was made of, and where it stands unless `stands` says otherwise. */
  readonly unit: number;
  /** Only for parts: where the part stands, day by day. */
  readonly stands: readonly PartSpan[];
}

/** Everything that tells how the units of one hierarchy stood on any day, as it is known now. */
export interface UnitHistory {
  readonly units: ReadonlyMap<number, UnitLife>;
  readonly successions: readonly Succession[];
  readonly atoms: readonly Atom[];
}
