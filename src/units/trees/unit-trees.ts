import type { IsoDate } from '../../kernel/date.js';
import type { VersionedHistory } from './read-unit-history.js';
import { TreeOfDate } from './tree-of-date.js';

/** The trees of one hierarchy by day, made as they are asked for. Days between two changes share one. */
export class UnitTrees {
  private readonly trees = new Map<IsoDate, TreeOfDate>();
  private readonly atoms = new Map<TreeOfDate, ReadonlyMap<number, readonly number[]>>();
  /** Every day on which something changes, in order. */
  private readonly changes: readonly IsoDate[];

  /** `isKeptByCube` false: as they were known at a time whose tree the cube does not keep. */
  constructor(
    private readonly history: VersionedHistory,
    private readonly isKeptByCube = true,
  ) {
    this.changes = daysOfChange(history);
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

  /** The atoms at a unit and below it on a day, ascending. */
  atomsBelow(unit: number, date: IsoDate): readonly number[] {
    const tree = this.of(date);
    const found = this.atoms.get(tree) ?? this.gather(tree);
    this.atoms.set(tree, found);
    return found.get(unit) ?? [];
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
