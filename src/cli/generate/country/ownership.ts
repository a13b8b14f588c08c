import { solve } from './apportion.js';
import { provinceFigures } from './province-figures.js';
import { bandShares, sizeBands } from './size-bands.js';

/** Economic Census 2021: of enterprises with results on 31/12/2020 (22,200). */
const foreignInCountry = 0.033;

/** The chance of foreign capital by band: as in Hưng Yên, with odds thinned so that the country has the share of the census. */
export const foreignByBand: readonly number[] = thinnedTo(foreignInCountry);

function thinnedTo(wanted: number): number[] {
  const bands = provinceFigures.map(({ operating, workers }) => ({
    weight: operating,
    shares: bandShares(workers / operating),
  }));
  const all = bands.reduce((sum, { weight }) => sum + weight, 0);
  const inCountry = (chances: readonly number[]): number =>
    bands.reduce((sum, { weight, shares }) => {
      const share = shares.reduce((of, one, band) => of + one * (chances[band] ?? 0), 0);
      return sum + (weight / all) * share;
    }, 0);
  return withOdds(solve((odds) => inCountry(withOdds(odds)), wanted, [0.001, 10]));
}

function withOdds(odds: number): number[] {
  return sizeBands.map(({ foreign }) => {
    const share = foreign / 100;
    return (share * odds) / (share * odds + 1 - share);
  });
}
