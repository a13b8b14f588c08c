import type { IsoDate } from '../../kernel/date.js';
import type { Atom } from './unit-history.js';

/** How all units and atoms stand on one day in one hierarchy. */
export interface DayTree {
  readonly date: IsoDate;
  /** Whether the unit is open on the day. */
  isOpen(unit: number): boolean;
  /** The unit above; undefined for a root and for a unit that is not in the hierarchy. */
  parentOf(unit: number): number | undefined;
  /** The unit and everything above it, from below. */
  pathOf(unit: number): number[];
  /** The unit that an atom stands at. */
  standingOf(atom: Atom): number;
}
