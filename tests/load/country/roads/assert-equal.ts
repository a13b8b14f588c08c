import type { CountryQuestion } from '../question.js';
import type { RoadsOfCountry } from './roads-of-country.js';

/** Throws unless every road gives the numbers of the product, and constants as many. Returns how many numbers there were. */
export async function assertEqualRoads(
  roads: RoadsOfCountry,
  question: CountryQuestion,
): Promise<number> {
  const [product, ...others] = roads.of(question);
  const told = await product!.numbers();
  if (told.length !== 2 * question.figures.length) {
    throw new Error(
      `${question.name}: ${told.length} numbers for ${question.figures.length} figures`,
    );
  }
  for (const { name, numbers } of others) {
    const own = await numbers();
    const isEqual =
      own.length === told.length &&
      (name === 'constants' || own.every((value, place) => value === told[place]));
    if (!isEqual) {
      throw new Error(`${question.name}: ${name} tells ${own.join()}, not ${told.join()}`);
    }
  }
  return told.length;
}
