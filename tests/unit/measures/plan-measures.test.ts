import { describe, expect, it } from '@jest/globals';
import { checkDerivations } from '../../../src/measures/check-derivations.js';
import { Catalogue, type Dimension } from '../../../src/measures/catalogue.js';
import type { MeasureRow } from '../../../src/measures/definition-rows.js';
import { planMeasures } from '../../../src/measures/plan-measures.js';
import { briefly, catalogueOf, dimensionRow, measureRow } from '../../support/definition-rows.js';

const named = { nameVi: 'Biểu mẫu', nameEn: 'Form', descriptionVi: '', descriptionEn: '' };
const form: Dimension = { id: 9000, code: 'form', ...named, members: [] };
const own = catalogueOf(
  [dimensionRow({ code: 'ownership' }), dimensionRow({ code: 'position' })],
  [
    measureRow({ code: 'workers', dimensions: ['ownership', 'position'] }),
    measureRow({ code: 'classes', grain: 'YEAR' }),
    measureRow({ code: 'enterprises', source: 'REGISTER', grain: 'MONTH' }),
  ],
);

const catalogue = new Catalogue(1, [...own.measures.values()], [...own.dimensions.values(), form]);

function errorsOf(...rows: MeasureRow[]) {
  const drafts = planMeasures(rows, catalogue, new Set(['coverage']));
  checkDerivations(rows, drafts, catalogue);
  return drafts.flatMap(({ findings }) => findings.errors);
}

function systemRow(code: string): MeasureRow {
  const counted = { kind: 'FLOW', source: 'SYSTEM', grain: 'MONTH', unit: 'REPORT' };
  return measureRow({ code, ...counted, dimensions: ['form'] });
}

function derived(formula: string): MeasureRow {
  return measureRow({ code: 'idle', source: 'DERIVED', formula });
}

describe('planMeasures', () => {
  it('takes a sound measure, its dimensions in the order of their numbers', () => {
    const row = measureRow({
      code: 'members',
      dimensions: ['position', 'ownership'],
      documents: ['C'],
    });
    const [draft] = planMeasures([row], catalogue, new Set());
    expect(draft!.findings.errors).toEqual([]);
    expect(draft!.definition.dimensions.map(({ code }) => code)).toEqual(['ownership', 'position']);
    expect(draft!.definition).toMatchObject({
      code: 'members',
      formula: undefined,
      documents: ['C'],
    });
  });

  it('tells every closed word that is not known, with the nearest', () => {
    const words = {
      kind: 'STOK',
      source: 'REPORTD',
      grain: 'HALFYEAR',
      unit: 'PERSONS',
      direction: 'up',
    };
    const errors = errorsOf(measureRow({ code: 'members', ...words }));
    expect(errors.map(({ path, suggestion }) => [path.at(-1), suggestion])).toEqual([
      ['source', 'REPORTED'],
      ['grain', 'HALF_YEAR'],
      ['kind', 'STOCK'],
      ['unit', 'PERSON'],
      ['direction', 'UP'],
    ]);
    expect(errors[0]!.expected).toBe('REPORTED, DERIVED, REGISTER, SYSTEM');
  });

  it('takes what the system counts', () => {
    expect(errorsOf(systemRow('reports_expected'), systemRow('reports_on_time'))).toEqual([]);
  });

  it('tells dimensions that are not known or listed twice', () => {
    const errors = errorsOf(
      measureRow({ code: 'members', dimensions: ['ownershp', 'position', 'position'] }),
    );
    expect(briefly(errors)).toEqual([
      'DUPLICATE_ENTRY at measures.0.dimensions.2',
      'UNKNOWN_DIMENSION at measures.0.dimensions.0',
    ]);
    expect(errors[1]!.suggestion).toBe('ownership');
  });

  it.each([
    ['the code of an indicator', measureRow({ code: 'coverage' }), 'CODE_TAKEN at measures.0.code'],
    ['the name of a function', measureRow({ code: 'max' }), 'RESERVED_CODE at measures.0.code'],
    ['a code in capitals', measureRow({ code: 'Workers' }), 'INVALID_CODE at measures.0.code'],
    [
      'a yearly register',
      measureRow({ code: 'zones', source: 'REGISTER' }),
      'REGISTER_GRAIN at measures.0.grain',
    ],
    [
      'what no register counts',
      measureRow({ code: 'shops', source: 'REGISTER', grain: 'MONTH' }),
      'NOT_OF_REGISTER at measures.0.code',
    ],
    [
      'a stock of a register as a flow',
      measureRow({ code: 'zones', source: 'REGISTER', grain: 'MONTH', kind: 'FLOW' }),
      'NOT_OF_REGISTER at measures.0.code',
    ],
    [
      'what the system does not count',
      systemRow('reports_lost'),
      'NOT_OF_SYSTEM at measures.0.code',
    ],
    [
      'a system measure by the year',
      { ...systemRow('reports_late'), grain: 'YEAR' },
      'SYSTEM_SHAPE at measures.0.grain',
    ],
    [
      'a system measure that is not kept by the form',
      { ...systemRow('reports_late'), dimensions: [] },
      'SYSTEM_SHAPE at measures.0.dimensions',
    ],
    [
      'another measure that is kept by the form',
      measureRow({ code: 'members', dimensions: ['form'] }),
      'SYSTEM_DIMENSION at measures.0.dimensions.0',
    ],
    [
      'an unclean reference',
      measureRow({ code: 'zones', catalogue: '\n\u0007x' }),
      'INVALID_NAME at measures.0.catalogue',
    ],
    [
      'an empty document',
      measureRow({ code: 'zones', documents: ['A', ''] }),
      'INVALID_NAME at measures.0.documents.1',
    ],
  ])('refuses %s', (_fault, row, expected) => {
    expect(briefly(errorsOf(row))).toEqual([expected]);
  });
});

describe('checkDerivations', () => {
  it('takes formulas over reported measures, of the same batch too', () => {
    const members = measureRow({ code: 'members' });
    expect(errorsOf(derived('workers[position=ONE] - members'), members)).toEqual([]);
  });

  it.each([
    [
      'a formula on a reported measure',
      measureRow({ code: 'x', formula: 'workers' }),
      'FORMULA_NOT_ALLOWED at measures.0.formula',
    ],
    [
      'no formula',
      measureRow({ code: 'x', source: 'DERIVED' }),
      'FORMULA_MISSING at measures.0.formula',
    ],
    ['half a formula', derived('workers -'), 'FORMULA_SYNTAX at measures.0.formula.9'],
    ['an empty formula', derived(' '), 'FORMULA_EMPTY at measures.0.formula.0'],
    [
      'a metric that is not known',
      derived('1 + worker'),
      'FORMULA_UNKNOWN_METRIC at measures.0.formula.4',
    ],
    [
      'a measure that is counted',
      derived(' enterprises'),
      'METRIC_REFUSED at measures.0.formula.1',
    ],
    ['a measure by itself', derived('idle'), 'METRIC_REFUSED at measures.0.formula.0'],
    ['a measure of another grain', derived('classes'), 'GRAIN_MISMATCH at measures.0.formula'],
    [
      'a slice that is not kept',
      derived('workers[ownership=ONE]'),
      'DIMENSION_NOT_KEPT at measures.0.formula.8',
    ],
    [
      'a dimension that is not known',
      derived('workers[x=ONE]'),
      'FORMULA_UNKNOWN_DIMENSION at measures.0.formula.8',
    ],
    [
      'a member that is not known',
      derived('workers[position=TWO]'),
      'FORMULA_UNKNOWN_MEMBER at measures.0.formula.17',
    ],
  ])('refuses %s', (_fault, row, expected) => {
    expect(briefly(errorsOf(row))).toEqual([expected]);
  });

  it('does not count on a measure that is refused itself', () => {
    const broken = measureRow({ code: 'members', nameVi: '' });
    expect(briefly(errorsOf(derived('members'), broken))).toEqual([
      'FORMULA_UNKNOWN_METRIC at measures.0.formula.0',
      'INVALID_NAME at measures.1.nameVi',
    ]);
  });

  it('says where in the sentence, counted from 1, in both languages', () => {
    const [error] = errorsOf(derived('1 + worker'));
    expect(error).toMatchObject({ suggestion: 'workers', actual: 'worker' });
    expect(error!.messageEn).toContain('At character 5: There is no metric "worker".');
    expect(error!.messageVi).toContain('Tại ký tự 5: ');
  });
});
