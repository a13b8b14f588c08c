import { intersect, type DateSpan } from '../../kernel/date-span.js';
import type { PlacementSpan } from '../trees/unit-history.js';

/**
 * The circle that a unit would stand on during one of its spans: the units from it upwards, or undefined. Follows the parents as
 * long as the spans still share a day.
 */
export function findCircle(
  placements: ReadonlyMap<number, readonly PlacementSpan[]>,
  unit: number,
  span: PlacementSpan,
): number[] | undefined {
  const above = (at: number, shared: DateSpan, path: readonly number[]): number[] | undefined => {
    if (at === unit) return [...path];
    // A circle of others is told of those.
    if (path.includes(at)) return undefined;
    for (const next of placements.get(at) ?? []) {
      const days = intersect(next, shared);
      const found = days && above(next.parent, days, [...path, at]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return above(span.parent, span, [unit]);
}
