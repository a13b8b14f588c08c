import type { Reorganize } from './history.js';
import { holder, isOpen, standingOf } from './trees.js';
import type { Place, World } from './world.js';

// A named hierarchy as a table of days: for each unit and each day the unit above, and the day on which that began.

const FIRST = Date.UTC(2019, 0, 1);
const DAYS = 366 * 9;

const indexOf = (day: string): number => Math.round((Date.parse(day) - FIRST) / 86_400_000);

interface Cell {
  readonly parent: string;
  readonly start: number;
}

/** Where a unit is said to stand; see PlacementInput. */
export interface Placement {
  readonly unit: string;
  readonly parent?: string;
  readonly from: string;
  readonly to?: string;
}

/** Why a reorganization is refused. */
export type Refusal = 'OPEN_CHILDREN_IN_HIERARCHY' | 'PLACEMENT_CYCLE';

/** One named hierarchy, day by day. */
export class DayTable {
  constructor(private cells = new Map<string, (Cell | undefined)[]>()) {}

  copy(): DayTable {
    return new DayTable(new Map([...this.cells].map(([unit, days]) => [unit, [...days]])));
  }

  parentOf(unit: string, day: string): string | undefined {
    return this.at(unit, indexOf(day))?.parent;
  }

  /** A row that the product took. */
  place(world: World, { unit, parent, from, to }: Placement): void {
    const first = indexOf(from);
    const held = this.at(unit, first);
    if (parent === undefined) {
      if (held !== undefined) {
        this.clear(unit, (day, { start }) => day >= first && start === held.start);
      }
      return;
    }
    if (to !== undefined) {
      if (held?.start === first && held.parent === parent) {
        this.clear(unit, (_day, { start }) => start === first);
      }
      this.fill(unit, first, indexOf(to), parent);
      return;
    }
    if (held?.parent === parent) return;
    const closed = standingOf(world, unit).closedOn;
    const last = closed === undefined ? DAYS : indexOf(closed);
    const next = this.days(unit).findIndex((cell, day) => day > first && cell?.start === day);
    this.fill(unit, first, next < 0 ? last : Math.min(next, last), parent);
  }

  /** Takes a reorganization along that the world has carried out; says why it cannot be. */
  reorganize(world: World, { on, merge, split, close }: Reorganize): Refusal | undefined {
    const before = this.copy();
    const first = indexOf(on);
    const ending = [...close, ...merge.flatMap(({ predecessors }) => predecessors)];
    const closed = new Set([
      ...ending,
      ...split.flatMap(({ unit, into }) => (into.includes(unit) ? [] : [unit])),
    ]);
    const after = (unit: string): string | undefined =>
      closed.has(unit) ? standingOf(world, unit).successor : unit;
    for (const unit of closed) this.clear(unit, (day) => day >= first);
    let isLeft = false;
    for (const [unit, days] of this.cells) {
      for (const [day, cell] of days.entries()) {
        if (day < first || cell === undefined || !closed.has(cell.parent)) continue;
        const parent = after(cell.parent);
        if (parent === undefined) isLeft = true;
        days[day] =
          parent === undefined || parent === unit
            ? undefined
            : { parent, start: Math.max(first, cell.start) };
      }
    }
    if (isLeft) return 'OPEN_CHILDREN_IN_HIERARCHY';
    const pairs = [
      ...merge.flatMap(({ predecessors, into }) =>
        predecessors.map((unit) => [unit, into] as const),
      ),
      ...split.flatMap(({ unit, into }) =>
        into.filter((each) => each !== unit).map((each) => [unit, each] as const),
      ),
    ];
    for (const successor of new Set(pairs.map(([, each]) => each))) {
      if (this.days(successor).some((cell, day) => day >= first && cell !== undefined)) continue;
      const origins = pairs.filter(([, each]) => each === successor).map(([unit]) => unit);
      const own = before.at(successor, first) === undefined ? origins : [successor];
      const places = own.flatMap((unit) => before.placeAbove(unit, successor, first, after) ?? []);
      const [place] = places;
      const isOne = places.every(
        ({ parent, end }) => parent === place!.parent && end === place!.end,
      );
      if (place?.parent === undefined || !isOne) continue;
      const lasts = standingOf(world, successor).closedOn;
      const last = lasts === undefined ? place.end : Math.min(place.end, indexOf(lasts));
      this.fill(successor, first, last, place.parent);
    }
    return this.hasCircle() ? 'PLACEMENT_CYCLE' : undefined;
  }

  /** The unit that the successor would come under, and the day on which the place ended; undefined where there was none. */
  private placeAbove(
    unit: string,
    successor: string,
    day: number,
    after: (unit: string) => string | undefined,
  ): { parent: string | undefined; end: number } | undefined {
    const cell = this.at(unit, day);
    if (cell === undefined) return undefined;
    const days = this.days(unit);
    const end = days.findIndex((each, index) => index > day && each?.start !== cell.start);
    let above: Cell | undefined = cell;
    while (above !== undefined && after(above.parent) === successor) {
      above = this.at(above.parent, day);
    }
    return above === undefined
      ? undefined
      : { parent: after(above.parent), end: end < 0 ? DAYS : end };
  }

  private hasCircle(): boolean {
    const changes = new Set(
      [...this.cells.values()].flatMap((days) => days.flatMap((cell) => cell?.start ?? [])),
    );
    return [...changes].some((day) =>
      [...this.cells.keys()].some((unit) => {
        const path = new Set([unit]);
        for (
          let next = this.at(unit, day)?.parent;
          next !== undefined;
          next = this.at(next, day)?.parent
        ) {
          if (path.has(next)) return true;
          path.add(next);
        }
        return false;
      }),
    );
  }

  private days(unit: string): (Cell | undefined)[] {
    const days = this.cells.get(unit) ?? new Array<Cell | undefined>(DAYS).fill(undefined);
    this.cells.set(unit, days);
    return days;
  }

  private at(unit: string, day: number): Cell | undefined {
    return this.cells.get(unit)?.[day];
  }

  private fill(unit: string, from: number, to: number, parent: string): void {
    const cell = { parent, start: from };
    for (let day = from; day < to; day += 1) this.days(unit)[day] = cell;
  }

  private clear(unit: string, isGone: (day: number, cell: Cell) => boolean): void {
    const days = this.days(unit);
    for (const [day, cell] of days.entries()) {
      if (cell !== undefined && isGone(day, cell)) days[day] = undefined;
    }
  }
}

/** Whether what was placed somewhere counts for a unit in a hierarchy on a day. */
export function countsFor(
  world: World,
  table: DayTable,
  place: Place,
  unit: string,
  day: string,
): boolean {
  let at = holder(world, place, day);
  while (at !== undefined && at !== unit) at = table.parentOf(at, day);
  return at === unit;
}

/** The open units that stand under none in a hierarchy on a day, whether others stand under them or they are not in it. */
export function topsOf(world: World, table: DayTable, day: string): string[] {
  return [...world.units.keys()].filter(
    (unit) => isOpen(world, unit, day) && table.parentOf(unit, day) === undefined,
  );
}
