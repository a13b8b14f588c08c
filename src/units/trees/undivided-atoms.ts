import { addDays, type IsoDate } from '../../kernel/date.js';
import type { TreeOfDate } from './tree-of-date.js';
import type { UnitHistory } from './unit-history.js';

/** Atoms that were split after `since` and up to `until`, seen from a piece of ground. */
export interface UndividedAsk {
  /** The atoms of the ground. */
  readonly below: readonly number[];
  /** The first day of which something was reported. */
  readonly since: IsoDate;
  /** The day of the tree. */
  readonly until: IsoDate;
}

/** What cannot be divided on a piece of ground. */
export interface Undivided {
  readonly atoms: readonly number[];
  /** The day of the last of the splits: what was reported from it on is of what was left. */
  readonly before: IsoDate;
}

/**
 * The atoms on a piece of ground whose units reported for more than the ground: units that were split afterwards, not all of
 * whose successors are on it. What such a unit reported for itself cannot be divided and is counted as a whole where its
 * main successor is (semantics 1, ADR 17); so is what the closed units whose ground it held had reported. Undefined when there
 * is none.
 */
export function undividedAtoms(
  { atoms, successions }: UnitHistory,
  treeOf: (date: IsoDate) => TreeOfDate,
  { below, since, until }: UndividedAsk,
): Undivided | undefined {
  const inside = new Set(below);
  const own = atoms.filter(({ stands }) => stands.length === 0);
  const atomOf = new Map(own.map(({ id, unit }) => [unit, id]));
  const isInside = (unit: number): boolean => inside.has(atomOf.get(unit) ?? 0);
  const later = successions.filter(({ on }) => since < on && on <= until);
  const lost = later.filter(({ predecessor, successor }) => {
    return isInside(predecessor) && !isInside(successor);
  });
  const before = lost
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (before === undefined) return undefined;
  const found = lost.flatMap(({ predecessor, on }) => {
    const eve = treeOf(addDays(on, -1));
    return own.filter(({ id, unit }) => inside.has(id) && eve.holderOf(unit) === predecessor);
  });
  return { atoms: [...new Set(found.map(({ id }) => id))], before };
}
