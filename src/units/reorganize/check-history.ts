import type { IsoDate } from '../../kernel/date.js';
import { TreeOfDate } from '../trees/tree-of-date.js';
import type { UnitHistory } from '../trees/unit-history.js';

/** What would be wrong with a unit on a day from which a reorganization holds. */
export type HistoryFault =
  | {
      readonly kind: 'PARENT_NOT_OPEN';
      readonly unit: number;
      readonly parent: number;
      readonly on: IsoDate;
    }
  | { readonly kind: 'GAP'; readonly unit: number; readonly on: IsoDate }
  | { readonly kind: 'CYCLE'; readonly units: readonly number[]; readonly on: IsoDate };

/**
 * Tries the tree on the day and on every later day on which something known changes: each open unit must stand under an open
 * one, and no unit above itself. Days between two changes are like the first of them.
 */
export function checkHistory(history: UnitHistory, on: IsoDate): HistoryFault[] {
  const told = new Set<number>();
  return daysOfChange(history, on).flatMap((day) =>
    faultsOn(history, day).filter((fault) => {
      const unit = fault.kind === 'CYCLE' ? (fault.units[0] ?? 0) : fault.unit;
      return !told.has(unit) && told.add(unit);
    }),
  );
}

/** The day itself and every later one on which a unit opens, closes or moves. */
function daysOfChange({ units }: UnitHistory, on: IsoDate): IsoDate[] {
  const days = [...units.values()].flatMap(({ from, to, placements }) => [
    from,
    to,
    ...placements.flatMap((span) => [span.from, span.to]),
  ]);
  return [...new Set([on, ...days.filter((day) => day !== null && day > on)])]
    .filter((day) => day !== null)
    .sort();
}

function faultsOn(history: UnitHistory, on: IsoDate): HistoryFault[] {
  const cycles = cyclesOn(history, on);
  if (cycles.length > 0) return cycles.map((units) => ({ kind: 'CYCLE', units, on }));
  const tree = new TreeOfDate(history, on);
  return [...history.units.values()].flatMap(({ id, placements }): HistoryFault[] => {
    if (!tree.isOpen(id) || placements.length === 0) return [];
    const parent = tree.parentOf(id);
    if (parent === undefined) return [{ kind: 'GAP', unit: id, on }];
    return tree.isOpen(parent) ? [] : [{ kind: 'PARENT_NOT_OPEN', unit: id, parent, on }];
  });
}

/** Circles among the placements of the day; only they can make one, as successions follow the days. */
function cyclesOn({ units }: UnitHistory, on: IsoDate): number[][] {
  const above = (unit: number): number | undefined =>
    units.get(unit)?.placements.find(({ from, to }) => from <= on && (to === null || on < to))
      ?.parent;
  const clear = new Set<number>();
  const cycles: number[][] = [];
  for (const start of units.keys()) {
    const path: number[] = [];
    for (let unit: number | undefined = start; unit !== undefined; unit = above(unit)) {
      const first = path.indexOf(unit);
      if (first >= 0) cycles.push(path.slice(first));
      if (first >= 0 || clear.has(unit)) break;
      path.push(unit);
    }
    for (const unit of path) clear.add(unit);
  }
  return cycles;
}
