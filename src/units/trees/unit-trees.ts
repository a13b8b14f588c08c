import type { IsoDate } from '../../kernel/date.js';
import type { VersionedHistory } from './read-unit-history.js';
import { TreeOfDate } from './tree-of-date.js';
import type { Atom } from './unit-history.js';

/** The trees of one hierarchy by day, made as they are asked for. Days between two changes share one. */
export class UnitTrees {
  private readonly trees = new Map<IsoDate, TreeOfDate>();
  private readonly atoms = new Map<TreeOfDate, ReadonlyMap<number, readonly number[]>>();
  private readonly hidden = new Map<TreeOfDate, ReadonlyMap<number, readonly number[]>>();
  private readonly atomsById: ReadonlyMap<number, Atom>;
  /** Every day on which something changes, in order. */
  private readonly changes: readonly IsoDate[];

  /** `isKeptByCube` false: as they were known at a time whose tree the cube does not keep. */
  constructor(
    private readonly history: VersionedHistory,
    private readonly isKeptByCube = true,
  ) {
    this.changes = daysOfChange(history);
    this.atomsById = new Map(history.atoms.map((atom) => [atom.id, atom]));
  }

  /** The version of the definitions that the history is of. */
  get version(): number {
    return this.history.version;
  }

  /** The tree of a day. */
  of(date: IsoDate): TreeOfDate {
    const day = this.firstDayLike(date);
    const tree = this.trees.get(day) ?? new TreeOfDate(this.history, day);
    this.trees.set(day, tree);
    return tree;
  }

  /** Whether the cube keeps the tree of a day: then the sums of all its units are there already. */
  keeps(date: IsoDate): boolean {
    return this.isKeptByCube && this.of(this.history.keptDay) === this.of(date);
  }

  /** Whether a unit holds the same atoms on a day as in the tree that the cube keeps: then its sums are there already. */
  isKept(unit: number, date: IsoDate): boolean {
    if (!this.isKeptByCube) return false;
    if (this.keeps(date)) return true;
    const atoms = this.atomsBelow(unit, date);
    const keptAtoms = this.atomsBelow(unit, this.history.keptDay);
    return atoms.length === keptAtoms.length && atoms.every((atom, i) => atom === keptAtoms[i]);
  }

  /** Whether an atom stands at a unit on a day: the unit holds it, or is one that closed and brought it there. */
  standsAt(atom: number, unit: number, date: IsoDate): boolean {
    const known = this.atomsById.get(atom);
    if (known === undefined) return false;
    const tree = this.of(date);
    const path = tree.pathOf(tree.standingOf(known));
    const holder = path.findIndex((above) => tree.isOpen(above));
    return path.slice(0, holder + 1).includes(unit);
  }

  /** Whether an atom stands at a unit on any day. */
  everStoodAt(atom: number, unit: number): boolean {
    return [always, ...this.changes].some((day) => this.standsAt(atom, unit, day));
  }

  /**
   * The unit to name in place of one that is not open on a day: who holds the ground of a closed one, the only predecessor of
   * one that is not open yet. Undefined when nobody can be told.
   */
  insteadOf(unit: number, date: IsoDate): number | undefined {
    const life = this.history.units.get(unit);
    if (life === undefined) return undefined;
    if (date >= life.from) return this.of(date).holderOf(unit);
    const origins = this.history.successions.filter(
      ({ successor, on }) => successor === unit && on === life.from,
    );
    const [origin] = origins;
    return origin === undefined || origins.length > 1
      ? undefined
      : this.of(date).holderOf(origin.predecessor);
  }

  /** The atoms at a unit and below it on a day, ascending. */
  atomsBelow(unit: number, date: IsoDate): readonly number[] {
    const tree = this.of(date);
    const found = this.atoms.get(tree) ?? this.gather(tree);
    this.atoms.set(tree, found);
    return found.get(unit) ?? [];
  }

  /** The units that are not open on a day, by the unit that they stand right under: closed ones, and those that come later. */
  hiddenChildren(date: IsoDate): ReadonlyMap<number, readonly number[]> {
    const tree = this.of(date);
    const found = this.hidden.get(tree) ?? this.gatherHidden(tree);
    this.hidden.set(tree, found);
    return found;
  }

  private gatherHidden(tree: TreeOfDate): Map<number, number[]> {
    const hidden = [...this.history.units.keys()].filter((unit) => !tree.isOpen(unit));
    const placed = hidden.flatMap((unit) => {
      const parent = tree.parentOf(unit);
      return parent === undefined ? [] : [{ unit, parent }];
    });
    const byParent = Map.groupBy(placed, ({ parent }) => parent);
    return new Map([...byParent].map(([parent, list]) => [parent, list.map(({ unit }) => unit)]));
  }

  private gather(tree: TreeOfDate): Map<number, number[]> {
    const below = new Map<number, number[]>();
    for (const atom of this.history.atoms) {
      for (const unit of tree.pathOf(tree.standingOf(atom))) {
        const atoms = below.get(unit) ?? [];
        atoms.push(atom.id);
        below.set(unit, atoms);
      }
    }
    return below;
  }

  private firstDayLike(date: IsoDate): IsoDate {
    return this.changes.findLast((day) => day <= date) ?? (date < always ? date : always);
  }
}

const always = '0001-01-01' as IsoDate;

function daysOfChange({ units, atoms }: VersionedHistory): IsoDate[] {
  const days = [
    ...[...units.values()].flatMap(({ from, to, placements }) => [
      from,
      to,
      ...placements.flatMap((span) => [span.from, span.to]),
    ]),
    ...atoms.flatMap(({ stands }) => stands.flatMap((span) => [span.from, span.to])),
  ];
  return [...new Set(days)].filter((day) => day !== null).sort();
}
