import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defineIndicators } from '../../../src/indicators/define-indicators.js';
import type { IndicatorRow } from '../../../src/indicators/indicator-rows.js';
import { IndicatorStore } from '../../../src/indicators/indicator-store.js';
import { defineMeasures } from '../../../src/measures/define-measures.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { briefly, indicatorRow, measureRow } from '../../support/definition-rows.js';

let test: TestDatabase;
const change = { principal: 'test', action: 'define' };

beforeAll(async () => {
  test = await createTestDatabase();
  await test.database.write(change, (tx) =>
    defineMeasures(tx, [measureRow({ code: 'workers' }), measureRow({ code: 'members' })]),
  );
});
afterAll(() => test.drop());

const define = (...rows: IndicatorRow[]) =>
  test.database.write(change, (tx) => defineIndicators(tx, rows));

describe('defineIndicators', () => {
  const row = indicatorRow({ code: 'density', formula: 'members / workers', documents: ['C'] });

  it('creates, finds the same unchanged, and updates', async () => {
    expect(await define(row)).toMatchObject({ created: 1 });
    expect(await define({ ...row, formula: ' members / workers ' })).toMatchObject({
      unchanged: 1,
    });
    expect(
      await define({ ...row, formula: 'members', unit: 'PERSON', catalogue: 'TU' }),
    ).toMatchObject({ updated: 1 });
    const { indicators } = await new IndicatorStore().refresh(test.database);
    expect(indicators.get('density')).toMatchObject({
      formula: 'members',
      version: 2,
      unit: 'PERSON',
      factor: 1,
      denominator: undefined,
      catalogue: 'TU',
      documents: ['C'],
    });
  });

  it('tells the place of a fault and stores nothing', async () => {
    const batch = await define(indicatorRow({ code: 'share', formula: 'density / workers' }));
    expect(briefly(batch.results[0]!.errors)).toEqual(['METRIC_REFUSED at indicators.0.formula.0']);
    const { indicators } = await new IndicatorStore().refresh(test.database);
    expect(indicators.has('share')).toBe(false);
  });
});
