/** What a draw is for: two draws of one thing for different purposes know nothing of each other. */
export const purposes = {
  size: 1,
  sizeWithin: 2,
  ownership: 3,
  zone: 4,
  place: 5,
  industry: 6,
  openedOn: 7,
  dormant: 8,
  diligence: 9,
  missing: 10,
  late: 11,
  amended: 12,
  growth: 13,
  noise: 14,
  women: 15,
  union: 16,
  density: 17,
  youth: 18,
  federation: 19,
  womensUnion: 20,
  party: 21,
  partyForm: 22,
  members: 23,
  residence: 24,
  agrees: 25,
  founded: 26,
  admitted: 27,
  left: 28,
  cadres: 29,
  arrival: 30,
  commune: 31,
  correction: 32,
  transferred: 33,
  name: 34,
} as const;
/** One of them. */
export type Purpose = keyof typeof purposes;

const WHOLE = 2 ** 32;

/**
 * Chances that follow from the seed and from what is drawn for, not from what was drawn before: any part of the country can be
 * made by itself, always the same. The mixing is that of MurmurHash3 (public domain).
 */
export class Draws {
  constructor(private readonly seed: number) {}

  /** From 0 up to, not including, 1; `turn` tells several draws of one thing apart. */
  chance(purpose: Purpose, thing: number, turn = 0): number {
    let hash = add(this.seed, purposes[purpose]);
    hash = add(hash, thing);
    hash = add(hash, turn);
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / WHOLE;
  }

  /** Around 0 with the deviation 1, within 3: the sum of twelve chances would cost more than the three that serve here. */
  bell(purpose: Purpose, thing: number, turn = 0): number {
    const three = [0, 1, 2].map((part) => this.chance(purpose, thing, turn * 3 + part));
    return three.reduce((sum, chance) => sum + chance, -1.5) * 2;
  }

  /** A count around the mean, none below 0, as rare events come (Poisson). */
  rare(mean: number, purpose: Purpose, thing: number, turn = 0): number {
    const chance = this.chance(purpose, thing, turn);
    let [count, share] = [0, Math.exp(-mean)];
    for (let below = share; chance >= below && count < 10 * mean + 20; below += share) {
      count += 1;
      share *= mean / count;
    }
    return count;
  }
}

function add(hash: number, word: number): number {
  const mixed = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotate(hash ^ mixed, 13), 5) + 0xe6546b64) | 0;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
