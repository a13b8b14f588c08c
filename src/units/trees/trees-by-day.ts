import type { IsoDate } from '../../kernel/date.js';
import type { DayTree } from './day-tree.js';
import type { UnitHistory } from './unit-history.js';

type Lists = ReadonlyMap<number, readonly number[]>;

/** The trees of one hierarchy by day, made as they are asked for. Days between two changes share one. */
export class TreesByDay<T extends DayTree> {
  private readonly trees = new Map<IsoDate, T>();
  private readonly atoms = new Map<T, Lists>();
  private readonly hidden = new Map<T, Lists>();

  /** `changes`: every day on which something changes, in order. */
  constructor(
    private readonly history: UnitHistory,
    readonly changes: readonly IsoDate[],
    private readonly make: (day: IsoDate) => T,
  ) {}

  /** The tree of a day. */
  of(date: IsoDate): T {
    const day = this.firstDayLike(date);
    const tree = this.trees.get(day) ?? this.make(day);
    this.trees.set(day, tree);
    return tree;
  }

  /** The atoms at a unit and below it on a day, ascending. */
  atomsBelow(unit: number, date: IsoDate): readonly number[] {
    const tree = this.of(date);
    const found = this.atoms.get(tree) ?? this.gather(tree);
    this.atoms.set(tree, found);
    return found.get(unit) ?? [];
  }

  /** The units that are not open on a day, by the unit that they stand right under: closed ones, and those that come later. */
  hiddenChildren(date: IsoDate): Lists {
    const tree = this.of(date);
    const found = this.hidden.get(tree) ?? this.gatherHidden(tree);
    this.hidden.set(tree, found);
    return found;
  }

  private gatherHidden(tree: T): Lists {
    const hidden = [...this.history.units.keys()].filter((unit) => !tree.isOpen(unit));
    const placed = hidden.flatMap((unit) => {
      const parent = tree.parentOf(unit);
      return parent === undefined ? [] : [{ unit, parent }];
    });
    const byParent = Map.groupBy(placed, ({ parent }) => parent);
    return new Map([...byParent].map(([parent, list]) => [parent, list.map(({ unit }) => unit)]));
  }

  private gather(tree: T): Lists {
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

/** The beginning of all days. */
export const always = '0001-01-01' as IsoDate;
