import type { Scope } from '../access/scope.js';
import type { IsoDate } from '../kernel/date.js';
import type { UnitTrees } from '../units/trees/unit-trees.js';
import type { Figure, FigureQuestion } from './figure.js';
import { dayOfTree, treesOf } from './tree-choice.js';

/** The trees of a question, and those of now, by which callers are let in. */
export interface ScopeTrees {
  readonly asked: UnitTrees;
  readonly now: UnitTrees;
  /** The day of the question. */
  readonly today: IsoDate;
}

/**
 * Whether a figure counts what the caller may not see: in a named hierarchy units of other subtrees can stand below one of the
 * caller's own. Part of a figure would pass for the whole, so none of it is told (ADR 21).
 */
export function reachesBeyond(
  { roots }: Scope,
  { unit, tree, period }: Pick<FigureQuestion, 'unit' | 'tree' | 'period'>,
  { asked, now, today }: ScopeTrees,
): boolean {
  if (roots === 'EVERYTHING' || tree.hierarchy === undefined) return false;
  const day = dayOfTree(tree, period, today);
  return !now.areInside(treesOf(tree, asked).atomsBelow(unit, day), roots);
}

/** The figures without anything that they say. */
export function suppressed(figures: readonly Figure[]): Figure[] {
  const nothing = {
    value: null,
    reason: 'SUPPRESSED',
    numerator: null,
    denominator: null,
  } as const;
  return figures.map(({ members, running }) => ({
    members,
    running,
    incomplete: false,
    ...nothing,
  }));
}
