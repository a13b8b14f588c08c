import type { IsoDate } from '../kernel/date.js';
import type { PlacedKeys } from './placed-keys.js';
import type { Sum } from './sums.js';

/** What to read: the nodes of each place, and the keys that each of them is asked. */
export interface PlacedQuestion {
  readonly keys: PlacedKeys;
  readonly nodes: ReadonlyMap<number, readonly number[]>;
  readonly today: IsoDate;
}

/** What was read, in one snapshot. */
export interface PlacedReading {
  /** The sums of a node at a place, in the order in which the keys of that place were asked. */
  sumsOf(place: number, node: number): readonly Sum[];
  readonly catalogueVersion: number;
  readonly knownAt: Date;
}

const nothing: Sum = { final: 0, provisional: 0, finalReporters: 0, provisionalReporters: 0 };

/** Sums by place and node; what has none is nothing. */
export class PlacedSums {
  private readonly empty = new Map<number, Sum[]>();
  private readonly found = new Map<number, Map<number, Sum[]>>();

  constructor(private readonly keys: PlacedKeys) {
    for (const [place, count] of keys.counts) {
      this.empty.set(place, new Array<Sum>(count).fill(nothing));
      this.found.set(place, new Map());
    }
  }

  /** The sums of a node at a place, one for each of the place's keys. */
  of(place: number, node: number): readonly Sum[] {
    return this.found.get(place)?.get(node) ?? this.empty.get(place) ?? [];
  }

  /**
   * Takes what was found for the key with that ordinal (1 = the first): node, final, provisional, reporters of the final and of the
   * provisional, over and over. A node that comes twice is added up.
   */
  add(ordinal: number, numbers: readonly number[]): void {
    const place = this.keys.list[ordinal - 1]?.place;
    const nodes = place === undefined ? undefined : this.found.get(place);
    const index = this.keys.indexes[ordinal - 1];
    if (place === undefined || nodes === undefined || index === undefined) {
      throw new TypeError(`sums of key ${ordinal}, which was not asked`);
    }
    const empty = this.empty.get(place) ?? [];
    for (let next = 0; next < numbers.length; next += 5) {
      const node = numbers[next] ?? Number.NaN;
      const sums = nodes.get(node) ?? [...empty];
      nodes.set(node, sums);
      sums[index] = plus(sums[index] ?? nothing, sumAt(numbers, next + 1));
    }
  }
}

function sumAt(numbers: readonly number[], first: number): Sum {
  const [final = Number.NaN, provisional = Number.NaN] = [numbers[first], numbers[first + 1]];
  const finalReporters = numbers[first + 2] ?? Number.NaN;
  const provisionalReporters = numbers[first + 3] ?? Number.NaN;
  return { final, provisional, finalReporters, provisionalReporters };
}

function plus(one: Sum, other: Sum): Sum {
  if (one === nothing) return other;
  return {
    final: addWhole(one.final, other.final),
    provisional: addWhole(one.provisional, other.provisional),
    finalReporters: one.finalReporters + other.finalReporters,
    provisionalReporters: one.provisionalReporters + other.provisionalReporters,
  };
}

/** Fractions are added up by the database, which adds decimals exactly. */
function addWhole(one: number, other: number): number {
  const sum = one + other;
  if (!Number.isSafeInteger(sum)) {
    throw new RangeError(`${one} and ${other} cannot be added exactly`);
  }
  return sum;
}
