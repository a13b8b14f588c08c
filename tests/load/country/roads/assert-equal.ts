import type { Sums } from '../figure.js';
import type { CountryQuestion } from '../question.js';
import type { Road, RoadName } from './road.js';

/** Asks every road once and throws unless each gives the numbers of the product, and constants as many. Returns the milliseconds of each. */
export async function assertEqualRoads(
  roads: readonly Road[],
  { name, figures }: CountryQuestion,
): Promise<ReadonlyMap<RoadName, number>> {
  const took = new Map<RoadName, number>();
  let first: Sums | undefined;
  for (const road of roads) {
    const start = performance.now();
    const told = await road.numbers();
    took.set(road.name, performance.now() - start);
    first ??= told;
    if (told.length !== 2 * figures.length) {
      throw new Error(
        `${name}: ${told.length} numbers of ${road.name} for ${figures.length} figures`,
      );
    }
    if (road.name !== 'constants' && told.some((value, place) => value !== first?.[place])) {
      throw new Error(`${name}: ${road.name} tells ${told.join()}, not ${first.join()}`);
    }
  }
  return took;
}
