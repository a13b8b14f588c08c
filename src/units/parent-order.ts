interface Placed {
  readonly code: string;
  readonly parent: string | undefined;
}

/** Rows in an order in which parents come first, by level; and the circles that have no such order. */
export interface ParentOrder<T> {
  readonly levels: readonly (readonly T[])[];
  readonly cycles: readonly (readonly T[])[];
}

/** Orders units so that each stands after its parent. Parents outside the list are taken as placed. */
export function findParentOrder<T extends Placed>(units: readonly T[]): ParentOrder<T> {
  const waiting = new Map(units.map((unit) => [unit.code, unit]));
  const levels: T[][] = [];
  for (;;) {
    const ready = [...waiting.values()].filter(
      ({ parent }) => parent === undefined || !waiting.has(parent),
    );
    if (ready.length === 0) break;
    for (const { code } of ready) waiting.delete(code);
    levels.push(ready);
  }
  return { levels, cycles: findCycles(waiting) };
}

function findCycles<T extends Placed>(waiting: ReadonlyMap<string, T>): T[][] {
  const seen = new Set<string>();
  const cycles: T[][] = [];
  for (const start of waiting.values()) {
    const path: T[] = [];
    for (let unit: T | undefined = start; unit !== undefined && !seen.has(unit.code);) {
      seen.add(unit.code);
      path.push(unit);
      const next: T | undefined = waiting.get(unit.parent ?? '');
      const first = next === undefined ? -1 : path.indexOf(next);
      if (first >= 0) cycles.push(path.slice(first));
      unit = next;
    }
  }
  return cycles;
}
