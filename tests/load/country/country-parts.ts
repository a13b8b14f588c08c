import type { Part } from '../part.js';
import { measureAnswers } from './answers.js';
import { measureContributors } from './contributors.js';
import { measureDashboard } from './dashboard.js';
import { fillingFindings } from './filling.js';
import { measureFloor } from './floor.js';
import { measureImport } from './import.js';
import type { Country } from './open-country.js';
import { measurePushes } from './pushes.js';
import { measureReaders } from './readers.js';
import { measureSeries } from './series.js';
import { measureWaiting } from './waiting.js';

/** What is measured on a country, in this order: what only reads before what writes. */
export const countryParts: readonly Part<Country>[] = [
  { name: 'filling', measure: ({ filling }) => Promise.resolve(fillingFindings(filling)) },
  { name: 'floor', measure: measureFloor },
  { name: 'levels', measure: ask('levels') },
  { name: 'series', measure: measureSeries },
  { name: 'dashboard', measure: measureDashboard },
  { name: 'breakdown', measure: ask('breakdown') },
  { name: 'rates', measure: ask('rates') },
  { name: 'as-of', measure: ask('asOf') },
  { name: 'contributors', measure: measureContributors },
  { name: 'waiting', measure: measureWaiting },
  { name: 'push', measure: measurePushes },
  { name: 'import', measure: measureImport },
  { name: 'readers', measure: measureReaders },
];

function ask(part: keyof Country['questions']): Part<Country>['measure'] {
  return async (country) => (await measureAnswers(country, country.questions[part])).findings;
}
