import type { IsoDate } from '../../kernel/date.js';
import type { Succession, UnitHistory } from '../trees/unit-history.js';
import type { PlacedSpan } from './placement.js';

/** Who stands in the place of units that end. */
export class SuccessorFinder {
  private readonly byPredecessor: ReadonlyMap<number, readonly Succession[]>;

  constructor(private readonly history: UnitHistory) {
    this.byPredecessor = Map.groupBy(history.successions, ({ predecessor }) => predecessor);
  }

  /** The first day on which a unit no longer is. */
  endOf(unit: number): IsoDate | null {
    return this.history.units.get(unit)?.to ?? null;
  }

  /** The span under the unit as long as it is open, and under its main successors after that; `leave` when there is none. */
  follow(span: PlacedSpan, leave: (parent: number) => void): PlacedSpan[] {
    const { parent, from, to } = span;
    const end = this.endOf(parent);
    if (end === null || (to !== null && to <= end)) return [span];
    const first = from < end ? [{ parent, from, to: end }] : [];
    const next = this.mainOf(parent, end);
    if (next === undefined) leave(parent);
    const rest = next === undefined ? [] : [{ parent: next, from: from < end ? end : from, to }];
    return [...first, ...rest.flatMap((each) => this.follow(each, leave))];
  }

  /** Who holds the place of a unit on a day: itself while it is open. */
  holderOf(unit: number, on: IsoDate): number | undefined {
    const end = this.endOf(unit);
    if (end === null || on < end) return unit;
    const next = this.mainOf(unit, end);
    return next === undefined ? undefined : this.holderOf(next, on);
  }

  private mainOf(unit: number, end: IsoDate): number | undefined {
    return this.byPredecessor.get(unit)?.find(({ isMain, on }) => isMain && on === end)?.successor;
  }
}
