import type { Findings } from '../part.js';
import { measureAnswers } from './answers.js';
import type { Country } from './open-country.js';

const mostMilliseconds = 2;

/** Many quarters of the country: each must take PostgreSQL no more than that. */
export async function measureSeries(country: Country): Promise<Findings> {
  const { answered, findings } = await measureAnswers(country, country.questions.series);
  const figures = answered.map(({ name, work: { milliseconds } }) => ({
    what: `${name}: time in the database`,
    measured: `**${milliseconds.toFixed(2)} ms**`,
    bar: `at most ${mostMilliseconds} ms`,
    met: milliseconds <= mostMilliseconds,
  }));
  return { ...findings, figures };
}
