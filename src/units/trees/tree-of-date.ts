import { contains } from '../../kernel/date-span.js';
import type { IsoDate } from '../../kernel/date.js';
import type { DayTree } from './day-tree.js';
import type { Atom, Succession, UnitHistory, UnitLife } from './unit-history.js';

/**
 * The tree of one day (semantics 1). It places every unit and every atom that is known, whenever they exist: what is closed
 * stands under its main successor, what is not open yet under the lowest unit that held all its predecessors.
 */
export class TreeOfDate implements DayTree {
  private readonly parents = new Map<number, number | undefined>();
  private readonly bySuccessor: ReadonlyMap<number, readonly Succession[]>;
  private readonly byPredecessor: ReadonlyMap<number, readonly Succession[]>;

  constructor(
    private readonly history: UnitHistory,
    readonly date: IsoDate,
  ) {
    this.bySuccessor = Map.groupBy(history.successions, ({ successor }) => successor);
    this.byPredecessor = Map.groupBy(history.successions, ({ predecessor }) => predecessor);
  }

  /** Whether the unit is open on the day. */
  isOpen(unit: number): boolean {
    return contains(this.life(unit), this.date);
  }

  /** The unit above; undefined for a root. */
  parentOf(unit: number): number | undefined {
    if (!this.parents.has(unit)) this.parents.set(unit, this.findParent(this.life(unit)));
    return this.parents.get(unit);
  }

  /** The unit and everything above it, from below. */
  pathOf(unit: number): number[] {
    const path: number[] = [];
    for (let next: number | undefined = unit; next !== undefined; next = this.parentOf(next)) {
      path.push(next);
      // Never so: a reorganization that would close a circle is refused.
      if (path.length > this.history.units.size) {
        throw new Error(`unit ${unit} stands above itself`);
      }
    }
    return path;
  }

  /** The unit that an atom stands at: a part goes where its split sent it. */
  standingOf({ unit, stands }: Atom): number {
    return stands.find((span) => contains(span, this.date))?.unit ?? unit;
  }

  /** The first open unit at or above a unit: what holds the ground of one that is closed or not open yet. */
  holderOf(unit: number): number | undefined {
    return this.pathOf(unit).find((above) => this.isOpen(above));
  }

  private life(unit: number): UnitLife {
    const life = this.history.units.get(unit);
    if (life === undefined) throw new Error(`unit ${unit} is not in the history`);
    return life;
  }

  private findParent(life: UnitLife): number | undefined {
    if (this.date < life.from) return this.parentBeforeOpening(life);
    const placed = life.placements.find((span) => contains(span, this.date));
    return placed === undefined && life.to !== null && this.date >= life.to
      ? this.parentAfterClosing(life)
      : placed?.parent;
  }

  /** The main successor; one that was abolished without any stays under its last parent, wherever that stands by now. */
  private parentAfterClosing({ id, to, placements }: UnitLife): number | undefined {
    const main = this.byPredecessor.get(id)?.find(({ isMain, on }) => isMain && on === to);
    return main?.successor ?? placements.at(-1)?.parent;
  }

  private parentBeforeOpening({ id, from, placements }: UnitLife): number | undefined {
    const [placement] = placements;
    const origins = (this.bySuccessor.get(id) ?? []).filter(({ on }) => on === from);
    const [first, ...others] = origins.map(({ predecessor }) => this.openAbove(predecessor));
    // Nothing can live at a unit without predecessors before it opens, so it may wait where it will stand.
    if (first === undefined) return placement?.parent;
    const shared = first.find((unit) => others.every((path) => path.includes(unit)));
    return shared ?? this.rootAbove(placement?.parent);
  }

  /** The units of the day that a unit stands under, itself among them when it is open, from below. */
  private openAbove(unit: number): number[] {
    return this.pathOf(unit).filter((above) => this.isOpen(above));
  }

  private rootAbove(unit: number | undefined): number | undefined {
    return unit === undefined ? undefined : this.pathOf(unit).at(-1);
  }
}
