import { describe, expect, it } from '@jest/globals';
import { forbids, shapeChanges, type MeasureUse } from '../../../src/measures/frozen-changes.js';
import { planMeasures } from '../../../src/measures/plan-measures.js';
import { catalogueOf, dimensionRow, measureRow } from '../../support/definition-rows.js';
import type { MeasureRow } from '../../../src/measures/definition-rows.js';

const catalogue = catalogueOf(
  [dimensionRow({ code: 'ownership' }), dimensionRow({ code: 'position' })],
  [measureRow({ code: 'workers', dimensions: ['ownership'] })],
);
const stored = catalogue.measures.get('workers')!;
const none: MeasureUse = { subject: 'FACTS', code: '', formula: undefined, fieldDimensions: [] };

function changed(row: Partial<MeasureRow>) {
  const rows = [measureRow({ code: 'workers', dimensions: ['ownership'], ...row })];
  return planMeasures(rows, catalogue, new Set())[0]!.definition;
}

function forbidden(row: Partial<MeasureRow>, use: Partial<MeasureUse>): string[] {
  const wanted = changed(row);
  return shapeChanges(stored, wanted)
    .filter((change) => forbids({ ...none, ...use }, change, stored, wanted))
    .map(({ field }) => field);
}

describe('shapeChanges', () => {
  it('tells what would give facts another meaning, and nothing else', () => {
    const other = {
      kind: 'FLOW',
      grain: 'YEAR',
      dimensions: [],
      nameVi: 'Khác',
      unit: 'VND',
      direction: 'DOWN',
    };
    expect(shapeChanges(stored, changed(other))).toEqual([
      { field: 'kind', expected: 'STOCK', actual: 'FLOW' },
      { field: 'grain', expected: 'HALF_YEAR', actual: 'YEAR' },
      { field: 'dimensions', expected: 'ownership', actual: 'no dimensions' },
    ]);
    expect(shapeChanges(stored, changed({ nameVi: 'Khác' }))).toEqual([]);
  });
});

describe('forbids', () => {
  const all = { kind: 'FLOW', source: 'SYSTEM', grain: 'YEAR', dimensions: ['position'] };

  it('every change once there are facts', () => {
    expect(forbidden(all, {})).toEqual(['kind', 'source', 'grain', 'dimensions']);
    expect(forbidden({ dimensions: ['ownership', 'position'] }, {})).toEqual(['dimensions']);
  });

  it('to a form: source, grain and the breakdown that its field states', () => {
    const form = { subject: 'FORM', code: 'half_year' } as const;
    expect(forbidden(all, form)).toEqual(['source', 'grain']);
    expect(forbidden(all, { ...form, fieldDimensions: ['ownership'] })).toEqual([
      'source',
      'grain',
      'dimensions',
    ]);
  });

  it('to an indicator: the slices that its formula takes', () => {
    const indicator = { subject: 'INDICATOR', code: 'share' } as const;
    expect(forbidden(all, { ...indicator, formula: 'workers / 2' })).toEqual([]);
    expect(forbidden(all, { ...indicator, formula: 'workers[ownership=ONE]' })).toEqual([
      'dimensions',
    ]);
    expect(forbidden(all, { ...indicator, formula: 'others[ownership=ONE] / workers' })).toEqual(
      [],
    );
  });

  it('to a derived measure: source, grain and the slices', () => {
    const derived = { subject: 'MEASURE', code: 'idle' } as const;
    expect(forbidden(all, { ...derived, formula: 'workers' })).toEqual(['source', 'grain']);
    expect(
      forbidden({ dimensions: [] }, { ...derived, formula: 'workers[ownership=ONE]' }),
    ).toEqual(['dimensions']);
  });
});
