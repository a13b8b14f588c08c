import { contains, intersect } from '../../kernel/date-span.js';
import type { IsoDate } from '../../kernel/date.js';
import type { Succession } from '../trees/unit-history.js';
import type { PlacedSpan, PlacedUnits } from './placement.js';
import type { SuccessorFinder } from './successor-finder.js';

/** Successors that get a place in a hierarchy, and those of which nobody can tell which. */
export interface Inheritance {
  readonly inherited: readonly number[];
  readonly unplaced: readonly number[];
}

interface Place {
  /** Undefined: nobody holds the place any more. */
  readonly parent: number | undefined;
  readonly to: IsoDate | null;
}

/**
 * Places the successors of a day that are not in the hierarchy where all that they follow stood, when that is one and the same
 * place. Adds their spans to `units`.
 */
export function inheritPlaces(
  before: PlacedUnits,
  units: PlacedUnits,
  successions: readonly Succession[],
  finder: SuccessorFinder,
  on: IsoDate,
): Inheritance {
  const inherited: number[] = [];
  const unplaced: number[] = [];
  for (const [successor, origins] of Map.groupBy(successions, (each) => each.successor)) {
    const known = units.get(successor) ?? [];
    if (known.some(({ to }) => to === null || to > on)) continue;
    const predecessors = origins.map(({ predecessor }) => predecessor);
    const places = placesOf(successor, predecessors, before, finder, on);
    const [place] = places;
    if (place === undefined) continue;
    const { parent, to } = place;
    const isOne = places.every((other) => other.parent === parent && other.to === to);
    const days = intersect({ from: on, to }, { from: on, to: finder.endOf(successor) });
    if (!isOne || parent === undefined || days === undefined) {
      unplaced.push(successor);
      continue;
    }
    const spans = finder.follow({ parent, ...days }, () => undefined);
    units.set(successor, [...known, ...spans]);
    inherited.push(successor);
  }
  return { inherited, unplaced };
}

/** The successor's own place counts alone, where one that stood above it passed to it. */
function placesOf(
  successor: number,
  predecessors: readonly number[],
  before: PlacedUnits,
  finder: SuccessorFinder,
  on: IsoDate,
): Place[] {
  const own = spanOn(before, successor, on);
  const spans = own === undefined ? predecessors.map((unit) => spanOn(before, unit, on)) : [own];
  return spans.flatMap((span) => {
    if (span === undefined) return [];
    const parent = holderAbove(span, successor, before, finder, on);
    return parent === successor ? [] : [{ parent, to: span.to }];
  });
}

/** Who holds the place above from the day on; where that is the successor itself, who stood above that place. */
function holderAbove(
  span: PlacedSpan,
  successor: number,
  before: PlacedUnits,
  finder: SuccessorFinder,
  on: IsoDate,
): number | undefined {
  const holder = finder.holderOf(span.parent, on);
  if (holder !== successor) return holder;
  const above = spanOn(before, span.parent, on);
  // Nothing stood above: neither does the successor.
  return above === undefined ? successor : holderAbove(above, successor, before, finder, on);
}

function spanOn(units: PlacedUnits, unit: number, on: IsoDate): PlacedSpan | undefined {
  return units.get(unit)?.find((span) => contains(span, on));
}
