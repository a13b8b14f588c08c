import type { NamedAmount } from '../forms/compile-checks.js';
import type { StoredValues } from './report.js';

/** Finds the numbers of one report by measure and member. */
export class ReportAmounts {
  private readonly amounts: ReadonlyMap<number, number>;

  constructor({ measures, members, amounts }: StoredValues) {
    this.amounts = new Map(
      amounts.map((amount, index) => [keyOf(measures[index] ?? 0, members[index] ?? 0), amount]),
    );
  }

  /**
   * The total, or the sum of some members' parts; null when it was not stated. Members that a breakdown does not list are zero,
   * as the total was computed so; of a number that was not broken down, or to UNKNOWN as a whole, no part is known.
   */
  find({ measure, members, breakdown }: NamedAmount): number | null {
    if (members === undefined) return this.amounts.get(keyOf(measure, 0)) ?? null;
    if (!breakdown.some((member) => this.amounts.has(keyOf(measure, member)))) return null;
    return members.reduce(
      (sum, member) => sum + (this.amounts.get(keyOf(measure, member)) ?? 0),
      0,
    );
  }
}

/** A member's id has at most seven digits. */
function keyOf(measure: number, member: number): number {
  return measure * 10_000_000 + member;
}
