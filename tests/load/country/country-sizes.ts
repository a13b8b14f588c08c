import type { BenchOptions } from '../options.js';
import { communesOfToday, type CountrySize } from './size.js';

/** A country with fewer would have more communes than enterprises that report. */
const fewest = 1000;

/** The country in three sizes, each ten times the one before, up to the one that is asked for. */
export function countrySizes({ enterprises, quarters, quick }: BenchOptions): CountrySize[] {
  const communes = quick ? Math.min(communesOfToday, Math.round(enterprises / 5)) : communesOfToday;
  return [enterprises / 100, enterprises / 10, enterprises]
    .map(Math.round)
    .filter((count) => count >= fewest || count === enterprises)
    .map((count) => ({ enterprises: count, quarters, communes }));
}
