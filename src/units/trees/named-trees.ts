import type { IsoDate } from '../../kernel/date.js';
import type { Hierarchy, NamedHierarchy } from '../hierarchies/hierarchy.js';
import type { AskedTrees } from './asked-trees.js';
import { NamedTree } from './named-tree.js';
import type { TreeOfDate } from './tree-of-date.js';
import { TreesByDay } from './trees-by-day.js';
import type { UnitHistory } from './unit-history.js';

/** The reporting trees that a named hierarchy lies over. */
export interface ReportingTrees {
  readonly changes: readonly IsoDate[];
  of(date: IsoDate): TreeOfDate;
  /** The atoms of a unit in the tree that the cube keeps; undefined when it keeps none of these trees. */
  keptAtoms(unit: number): readonly number[] | undefined;
}

/** The trees of a named hierarchy. The cube keeps none of them, but a unit may hold the same atoms in one that it does keep. */
export class NamedTrees implements AskedTrees {
  readonly hierarchy: Hierarchy;
  private readonly days: TreesByDay<NamedTree>;

  constructor(
    history: UnitHistory,
    named: NamedHierarchy,
    private readonly reporting: ReportingTrees,
  ) {
    this.hierarchy = named;
    const { placements } = named;
    const own = [...placements.values()].flat().flatMap(({ from, to }) => [from, to]);
    const changes = [...new Set([...reporting.changes, ...own])].filter((day) => day !== null);
    const make = (day: IsoDate): NamedTree => new NamedTree(reporting.of(day), day, placements);
    this.days = new TreesByDay(history, changes.sort(), make);
  }

  of(date: IsoDate): NamedTree {
    return this.days.of(date);
  }

  keeps(): boolean {
    return false;
  }

  isKept(unit: number, date: IsoDate): boolean {
    const kept = this.reporting.keptAtoms(unit);
    const atoms = this.atomsBelow(unit, date);
    return kept?.length === atoms.length && atoms.every((atom, index) => atom === kept[index]);
  }

  nodeOf(unit: number, date: IsoDate): number | undefined {
    return this.isKept(unit, date) ? unit : undefined;
  }

  atomsBelow(unit: number, date: IsoDate): readonly number[] {
    return this.days.atomsBelow(unit, date);
  }

  hiddenChildren(date: IsoDate): ReadonlyMap<number, readonly number[]> {
    return this.days.hiddenChildren(date);
  }
}
