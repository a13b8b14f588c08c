import { expect, it } from '@jest/globals';
import { IndicatorCatalogue } from '../../../src/indicators/indicator.js';
import { resolveQuestion, type FigureRequest } from '../../../src/indicators/resolve-question.js';
import { briefly, catalogueOf, dimensionRow, measureRow } from '../../support/definition-rows.js';

const definitions = {
  catalogue: catalogueOf(
    [dimensionRow({ code: 'ownership' })],
    [measureRow({ code: 'workers', dimensions: ['ownership'] })],
  ),
  indicators: new IndicatorCatalogue(1, []),
};

function errorsOf(request: Partial<FigureRequest>): string[] {
  const question = { unit: 1, metric: 'workers', period: '2024', by: [], where: [] };
  const resolved = resolveQuestion({ ...question, stage: 'FINAL', ...request }, definitions);
  return 'errors' in resolved ? briefly(resolved.errors) : [];
}

it('a filter names members; one that lets nothing through is no question', () => {
  expect(errorsOf({ where: [{ dimension: 'ownership', members: ['UNKNOWN'] }] })).toEqual([]);
  expect(errorsOf({ where: [{ dimension: 'ownership', members: [] }] })).toEqual([
    'EMPTY_FILTER at where.members',
  ]);
});
