import { compare, type Comparison } from '../compare.js';
import { shortEffort } from '../options.js';
import type { Findings } from '../part.js';
import { manners } from '../questions.js';
import { rateFigure, type Figure } from '../report.js';
import { measureAnswers } from './answers.js';
import type { Country } from './open-country.js';

/** Ten indicators of every province in one answer: beside every road, and its rate beside that of constants. */
export async function measureDashboard(country: Country): Promise<Findings> {
  const { product, constants, questions, options } = country;
  const { findings } = await measureAnswers(country, questions.dashboard);
  const effort = { ...shortEffort(options), millisecondsPerRound: 400 };
  const figures: Figure[] = [];
  const comparisons: Comparison[] = [];
  for (const question of questions.dashboard) {
    for (const { concurrency, words, bodies } of manners) {
      const body = bodies(question);
      const found = await compare(
        { ...product, body },
        { ...constants, body },
        concurrency,
        effort,
      );
      comparisons.push(found);
      figures.push(rateFigure(question.name + words, found, 0.5));
    }
  }
  return { ...findings, figures, details: { answered: findings.details, comparisons } };
}
