import { contains } from '../../kernel/date-span.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Placements } from '../hierarchies/hierarchy.js';
import type { DayTree } from './day-tree.js';
import type { TreeOfDate } from './tree-of-date.js';
import type { Atom } from './unit-history.js';

/**
 * A named hierarchy on one day (ADR 21): it says under which unit each open one stands. Whose ground a closed unit, or one that
 * is not open yet, belongs to on that day is no matter of a hierarchy; that the reporting tree tells.
 */
export class NamedTree implements DayTree {
  constructor(
    private readonly reporting: TreeOfDate,
    readonly date: IsoDate,
    private readonly placements: Placements,
  ) {}

  isOpen(unit: number): boolean {
    return this.reporting.isOpen(unit);
  }

  parentOf(unit: number): number | undefined {
    if (!this.isOpen(unit)) return this.reporting.parentOf(unit);
    return this.placements.get(unit)?.find((span) => contains(span, this.date))?.parent;
  }

  pathOf(unit: number): number[] {
    const path: number[] = [];
    for (let next: number | undefined = unit; next !== undefined; next = this.parentOf(next)) {
      // Never so: the database refuses circles on any day.
      if (path.includes(next)) throw new Error(`unit ${unit} stands above itself`);
      path.push(next);
    }
    return path;
  }

  standingOf(atom: Atom): number {
    return this.reporting.standingOf(atom);
  }
}
