import { expect, it } from '@jest/globals';
import { FormCatalogue } from '../../../src/forms/form.js';
import { IndicatorCatalogue } from '../../../src/indicators/indicator.js';
import {
  resolveQuestion,
  resolveQuestions,
  type FigureRequest,
} from '../../../src/indicators/resolve-question.js';
import { briefly, catalogueOf, dimensionRow, measureRow } from '../../support/definition-rows.js';

const definitions = {
  catalogue: catalogueOf(
    [dimensionRow({ code: 'ownership' })],
    [measureRow({ code: 'workers', dimensions: ['ownership'] })],
  ),
  indicators: new IndicatorCatalogue(1, []),
  forms: new FormCatalogue(1, []),
  trees: { hierarchies: [] },
};

function errorsOf(request: Partial<FigureRequest>): string[] {
  const question = { unit: 1, metric: 'workers', period: '2024', by: [], where: [] };
  const resolved = resolveQuestion({ ...question, stage: 'FINAL', ...request }, definitions);
  return 'errors' in resolved ? briefly(resolved.errors) : [];
}

it('a filter names members; one that lets nothing through is no question', () => {
  expect(errorsOf({ where: [{ dimension: 'ownership', members: ['UNKNOWN'] }] })).toEqual([]);
  expect(errorsOf({ where: [{ dimension: 'ownership', members: [] }] })).toEqual([
    'EMPTY_FILTER at where.0.members',
  ]);
});

it('requests that differ in their unit alone keep their units and their faults', () => {
  const ask = { metric: 'workers', period: '2024', by: [], where: [], stage: 'FINAL' } as const;
  const resolved = resolveQuestions(
    [
      { ...ask, unit: 1 },
      { ...ask, unit: 2 },
      { ...ask, unit: 3, metric: 'nothing' },
      { ...ask, unit: 4, metric: 'nothing' },
      { ...ask, unit: 5, period: '2023' },
    ],
    definitions,
  );
  const told = resolved.map((each) =>
    'errors' in each ? briefly(each.errors) : [each.question.unit, each.question.period.code],
  );
  expect(told).toEqual([
    [1, '2024'],
    [2, '2024'],
    ['UNKNOWN_METRIC at metric'],
    ['UNKNOWN_METRIC at metric'],
    [5, '2023'],
  ]);
});
