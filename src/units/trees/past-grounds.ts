import { addDays, type IsoDate } from '../../kernel/date.js';
import { TreeOfDate } from './tree-of-date.js';
import { always, TreesByDay } from './trees-by-day.js';
import type { UnitHistory } from './unit-history.js';

/** What a unit held on a day with everything below it. */
export interface Ground {
  readonly unit: number;
  readonly on: IsoDate;
  /** Ascending. */
  readonly atoms: readonly number[];
}

/** A smaller part of all atoms than this is added up when it is asked for. */
const smallestShare = 1 / 500;
/** Only so many of the latest days on which ground passed: each asks for a tree of its own. */
const mostDays = 24;

/**
 * The ground that large units held before a day and hold no longer in its tree, each but once: on the eve of the days on which ground
 * passed from unit to unit. A pause is made after each day, as the trees of a whole country take a while.
 */
export async function findPastGrounds(
  history: UnitHistory,
  tree: TreeOfDate,
  pause: () => Promise<void>,
): Promise<Ground[]> {
  const eves = daysOfPassing(history)
    .filter((day) => day <= tree.date && day > always)
    .slice(-mostDays)
    .map((day) => addDays(day, -1));
  if (eves.length === 0) return [];
  const kept = new TreesByDay(history, [], () => tree);
  const known = new Map<number, Ground[]>();
  const fewest = history.atoms.length * smallestShare;
  for (const on of eves) {
    const past = new TreesByDay(history, [], () => new TreeOfDate(history, on));
    for (const unit of history.units.keys()) {
      const atoms = past.atomsBelow(unit, on);
      if (atoms.length < fewest || isSame(atoms, kept.atomsBelow(unit, tree.date))) continue;
      const earlier = known.get(unit) ?? [];
      if (earlier.some((ground) => isSame(ground.atoms, atoms))) continue;
      known.set(unit, [...earlier, { unit, on, atoms }]);
    }
    await pause();
  }
  return [...known.values()].flat();
}

/** Whether two lists of atoms in ascending order are the same. */
export function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((atom, index) => atom === other[index]);
}

/** The days on which a unit or a part went from one place to another, in order. Opening or closing alone leaves ground where it is. */
function daysOfPassing({ units, successions, atoms }: UnitHistory): IsoDate[] {
  const moves = [...units.values()].flatMap(({ from, placements }) =>
    placements.filter((placement) => placement.from > from),
  );
  const parts = atoms.flatMap(({ stands }) => stands);
  const days = [
    ...successions.map(({ on }) => on),
    ...[...moves, ...parts].map((placement) => placement.from),
  ];
  return [...new Set(days)].sort();
}
