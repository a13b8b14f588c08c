import type { IsoDate } from '../../kernel/date.js';
import type { TreeOfDate } from '../trees/tree-of-date.js';
import type { Atom, PartSpan, UnitHistory } from '../trees/unit-history.js';

/** Enterprises that go from one atom to a part of it at a successor. */
export interface PartWish {
  readonly from: number;
  readonly to: number;
  readonly enterprises: readonly number[];
}

/** A part that is to be made: without its number yet. */
export interface NewPart {
  /** The unit that the atom was made of. */
  readonly of: number;
  readonly wish: PartWish;
  readonly stands: readonly PartSpan[];
}

const always = '0001-01-01' as IsoDate;

/** Where a part of an atom stands: like the atom until the day, at the successor from it on. */
export function planPart(history: UnitHistory, wish: PartWish, on: IsoDate): NewPart {
  const atom = history.atoms.find(({ id }) => id === wish.from);
  if (atom === undefined) throw new Error(`atom ${wish.from} is not in the history`);
  return {
    of: atom.unit,
    wish,
    stands: [...before(atom, on), { unit: wish.to, from: on, to: null }],
  };
}

function before({ unit, stands }: Atom, on: IsoDate): PartSpan[] {
  const spans = stands.length > 0 ? stands : [{ unit, from: always, to: null }];
  return spans
    .filter(({ from }) => from < on)
    .map((span) => (span.to === null || span.to > on ? { ...span, to: on } : span));
}

/**
 * The atoms whose ground belongs to each of the units on the day of a tree, with no other open unit between: their own, parts that
 * earlier splits sent there, and those of closed units that they followed.
 */
export function atomsAt(
  { atoms }: UnitHistory,
  tree: TreeOfDate,
  units: ReadonlySet<number>,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const atom of atoms) {
    const unit = tree.pathOf(tree.standingOf(atom)).find((above) => tree.isOpen(above));
    if (unit === undefined || !units.has(unit)) continue;
    const list = found.get(unit) ?? [];
    found.set(unit, list);
    list.push(atom.id);
  }
  return found;
}
