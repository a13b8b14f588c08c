import type { IsoDate } from '../kernel/date.js';
import type { Period } from '../kernel/period.js';
import type { AskedTrees } from '../units/trees/asked-trees.js';
import type { UnitTrees } from '../units/trees/unit-trees.js';
import { reportingHierarchy } from '../units/unit.js';

/**
 * Which tree a question uses (semantics 2). CURRENT: that of today, for facts of all periods. AT_PERIOD: each asked period
 * under the tree of its last day. AS_OF: that of a date, for facts of all periods.
 */
export type TreeChoice = (
  | { readonly basis: 'CURRENT' }
  | { readonly basis: 'AT_PERIOD' }
  | { readonly basis: 'AS_OF'; readonly asOf: IsoDate }
) & {
  /** Code of a named hierarchy; the one that reports follow when absent. */
  readonly hierarchy?: string | undefined;
};

/** What is used unless a question says otherwise. */
export const currentTree: TreeChoice = { basis: 'CURRENT' };

/** The day whose tree answers for an asked period. */
export function dayOfTree(choice: TreeChoice, period: Period, today: IsoDate): IsoDate {
  if (choice.basis === 'AS_OF') return choice.asOf;
  return choice.basis === 'AT_PERIOD' ? period.lastDay : today;
}

/** The trees of the chosen hierarchy. */
export function treesOf(
  { hierarchy = reportingHierarchy }: TreeChoice,
  trees: UnitTrees,
): AskedTrees {
  const chosen = trees.in(hierarchy);
  if (chosen === undefined) throw new Error(`there is no hierarchy ${hierarchy}`);
  return chosen;
}

/** The nodes that stand for units in the trees of a reading; those that the cube does not keep become sets of atoms. */
export class TreePlaces {
  /** The atoms of set i, for which node -i-1 stands. */
  readonly sets: (readonly number[])[] = [];
  private readonly known = new Map<string, number>();

  constructor(
    private readonly trees: UnitTrees,
    private readonly today: IsoDate,
  ) {}

  /** The node whose sums are those of a unit with everything below it in the chosen tree. */
  nodeOf(unit: number, choice: TreeChoice, period: Period): number {
    const day = dayOfTree(choice, period, this.today);
    const trees = treesOf(choice, this.trees);
    const kept = trees.nodeOf(unit, day);
    if (kept !== undefined) return kept;
    const key = `${unit} ${trees.of(day).date} ${choice.hierarchy ?? ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const node = -this.sets.push(trees.atomsBelow(unit, day));
    this.known.set(key, node);
    return node;
  }
}
