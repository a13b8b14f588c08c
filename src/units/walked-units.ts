import type { Unit } from './unit.js';

/** What a walk found. */
export interface UnitWalk {
  readonly anchors: readonly Unit[];
  /** Of a page: how many units there are in all pages. */
  readonly totalCount: number;
  /** Where a step leads from a unit; ancestors come root first. */
  reached(step: number, from: number): readonly Unit[];
  /** Every unit that a step led to, once; those of step 0 are the anchors. */
  idsAt(step: number): readonly number[];
}

const none: readonly Unit[] = [];

/** Gathers what a walk finds, by the step and the unit that it was reached from; the anchors have step 0 and come from unit 0. */
export class WalkedUnits {
  private readonly lists = new Map<number, Map<number, Unit[]>>();

  add(step: number, from: number, unit: Unit): void {
    const ofStep = this.lists.get(step) ?? new Map<number, Unit[]>();
    this.lists.set(step, ofStep);
    const list = ofStep.get(from);
    if (list === undefined) ofStep.set(from, [unit]);
    else list.push(unit);
  }

  /** Every unit that a step led to, once. */
  idsAt(step: number): readonly number[] {
    const lists = [...(this.lists.get(step)?.values() ?? [])];
    return [...new Set(lists.flatMap((list) => list.map(({ id }) => id)))];
  }

  /** `totalCount` of a page that is shorter than the list. */
  conclude(totalCount?: number): UnitWalk {
    const anchors = this.lists.get(0)?.get(0) ?? none;
    return {
      anchors,
      totalCount: totalCount ?? anchors.length,
      reached: (step, from) => this.lists.get(step)?.get(from) ?? none,
      idsAt: (step) => this.idsAt(step),
    };
  }
}
