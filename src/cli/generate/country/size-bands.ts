import { solve } from './apportion.js';

/** A band of the yearbooks: enterprises with so many workers. */
export interface SizeBand {
  readonly from: number;
  /** The first number that is no longer in it. */
  readonly below: number;
  /** Percent of all enterprises, where nothing else is known. */
  readonly share: number;
  /** Percent of the enterprises of the band that have foreign capital. */
  readonly foreign: number;
}

/**
 * Shares: Statistical yearbook of Hòa Bình 2021, p. 252 (31/12/2020). Foreign capital: Statistical yearbook of Hưng Yên, p. 214
 * (31/12/2022). The share of the last band and its end are assumptions: the source leaves it empty.
 */
export const sizeBands: readonly SizeBand[] = [
  { from: 1, below: 5, share: 47.75, foreign: 1.34 },
  { from: 5, below: 10, share: 19.63, foreign: 1.99 },
  { from: 10, below: 50, share: 25.29, foreign: 6.85 },
  { from: 50, below: 200, share: 5.34, foreign: 21.31 },
  { from: 200, below: 300, share: 0.63, foreign: 34.72 },
  { from: 300, below: 500, share: 0.42, foreign: 32.86 },
  { from: 500, below: 1000, share: 0.63, foreign: 39.48 },
  { from: 1000, below: 5000, share: 0.31, foreign: 62.5 },
  { from: 5000, below: 20_000, share: 0.02, foreign: 100 },
];

const means = sizeBands.map(({ from, below }) => {
  // Of numbers whose logarithms are evenly spread, cut to whole ones.
  return (below - from) / Math.log(below / from) - 0.5;
});

/** The shares of the bands when the mean enterprise has so many workers: those of the yearbook, tilted towards large or small. */
export function bandShares(meanWorkers: number): number[] {
  return tilted(solve((tilt) => meanOf(tilted(tilt)), meanWorkers, [-3, 3]));
}

/** Workers of the mean enterprise. */
export function meanOf(shares: readonly number[]): number {
  return shares.reduce((sum, share, band) => sum + share * (means[band] ?? 0), 0);
}

/** Workers of an enterprise of a band; `chance` from 0 to 1 tells which. */
export function workersIn({ from, below }: SizeBand, chance: number): number {
  return Math.floor(from * (below / from) ** chance);
}

function tilted(tilt: number): number[] {
  const weights = sizeBands.map(({ share }, band) => share * Math.exp(tilt * band));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}
