import { intersect, type DateSpan } from '../../kernel/date-span.js';
import type { IsoDate } from '../../kernel/date.js';
import type { UnitHistory } from '../trees/unit-history.js';
import { inheritPlaces, type Inheritance } from './inherit-places.js';
import type { PlacedSpan, PlacedUnits } from './placement.js';
import { SuccessorFinder } from './successor-finder.js';

/** A unit that stands under one which ends without a main successor. */
export interface LeftBehind {
  readonly unit: number;
  readonly parent: number;
}

/** What a reorganization makes of one named hierarchy. */
export interface FollowedHierarchy extends Inheritance {
  readonly units: PlacedUnits;
  /** Units that no longer stand in it, as they end. */
  readonly ended: readonly number[];
  /** Units that stand under the successor of the one above. */
  readonly followed: readonly number[];
  readonly left: readonly LeftBehind[];
}

/**
 * Takes a hierarchy along through a reorganization. Whoever ends leaves it; who stood under it stands under its main successor; a
 * successor that is not in it takes the place of those that it follows (ADR 21). `after`: all units with the reorganization
 * carried out.
 */
export function followUnits(
  before: PlacedUnits,
  after: UnitHistory,
  on: IsoDate,
): FollowedHierarchy {
  const finder = new SuccessorFinder(after);
  const left: LeftBehind[] = [];
  const units: PlacedUnits = new Map();
  for (const [unit, spans] of before) {
    const life = after.units.get(unit);
    if (life === undefined) throw new Error(`unit ${unit} is not in the history`);
    const followed = spans
      .flatMap((span) => within(span, life))
      .flatMap((span) => finder.follow(span, (parent) => left.push({ unit, parent })));
    // Under itself stands who succeeds the one above: its place is found with those of the other successors.
    units.set(
      unit,
      followed.filter(({ parent }) => parent !== unit),
    );
  }
  const ofDay = after.successions.filter((each) => each.on === on);
  const inheritance = inheritPlaces(before, units, ofDay, finder, on);
  const changed = [...before].filter(([unit, spans]) => {
    const now = units.get(unit);
    return spans.some((span) => now?.includes(span) !== true);
  });
  const isEnding = ([unit]: readonly [number, unknown]): boolean => finder.endOf(unit) === on;
  const ended = changed.filter((each) => isEnding(each)).map(([unit]) => unit);
  const others = changed.filter((each) => !isEnding(each)).map(([unit]) => unit);
  return { units, left, ...inheritance, ended, followed: others };
}

/** The part of a span on which the unit exists, if there is any. */
function within(span: PlacedSpan, life: DateSpan): PlacedSpan[] {
  const days = intersect(span, life);
  if (days === undefined) return [];
  const isWhole = days.from === span.from && days.to === span.to;
  return [isWhole ? span : { parent: span.parent, ...days }];
}
