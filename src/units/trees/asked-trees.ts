import type { IsoDate } from '../../kernel/date.js';
import type { DayTree } from './day-tree.js';

/** The trees of one hierarchy as questions use them, whether the cube keeps any of them or none. */
export interface AskedTrees {
  /** The tree of a day. */
  of(date: IsoDate): DayTree;
  /** Whether the cube keeps the tree of a day: then the sums of all its units are there already. */
  keeps(date: IsoDate): boolean;
  /** Whether a unit holds the same atoms on a day as in the tree that the cube keeps: then its sums are there already. */
  isKept(unit: number, date: IsoDate): boolean;
  /** The node under which the cube keeps what a unit holds on a day, if there is one: the unit itself, or ground of the past. */
  nodeOf(unit: number, date: IsoDate): number | undefined;
  /** The atoms at a unit and below it on a day, ascending. */
  atomsBelow(unit: number, date: IsoDate): readonly number[];
  /** The units that are not open on a day, by the unit that they stand right under. */
  hiddenChildren(date: IsoDate): ReadonlyMap<number, readonly number[]>;
}
