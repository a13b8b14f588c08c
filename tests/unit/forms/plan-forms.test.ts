import { describe, expect, it } from '@jest/globals';
import type { FormFieldRow, FormRow } from '../../../src/forms/form-rows.js';
import { FormCatalogue, type Form } from '../../../src/forms/form.js';
import { planForms } from '../../../src/forms/plan-forms.js';
import type { MeasureRow } from '../../../src/measures/definition-rows.js';
import {
  briefly,
  catalogueOf,
  dimensionRow,
  fieldRow,
  formRow,
  measureRow,
} from '../../support/definition-rows.js';

const names = ['ownership', 'zone_kind', 'organization_kind', 'position', 'route'];
const catalogue = catalogueOf(
  names.map((code) => dimensionRow({ code })),
  [
    kept('workers', names.slice(0, 4)),
    kept('members', []),
    measureRow({ code: 'classes', grain: 'YEAR' }),
    measureRow({ code: 'enterprises', source: 'REGISTER', grain: 'MONTH' }),
  ],
);

function kept(code: string, dimensions: readonly string[]): MeasureRow {
  return measureRow({ code, dimensions });
}

function plan(row: FormRow, versions: readonly Form[] = []) {
  return planForms([row], catalogue, new FormCatalogue(1, versions))[0]!;
}

function errorsOf(row: Partial<FormRow>): string[] {
  return briefly(plan(formRow({ code: 'half_year', ...row })).findings.errors);
}

function errorsOfField(field: Partial<FormFieldRow>, row: Partial<FormRow> = {}): string[] {
  return errorsOf({ ...row, fields: [fieldRow({ measure: 'workers', ...field })] });
}

describe('planForms', () => {
  it('takes a sound form; fields carry the number of their measure', () => {
    const fields = [
      fieldRow({ measure: 'workers', dimensions: ['position'] }),
      fieldRow({ measure: 'members' }),
    ];
    const kinds = ['ENTERPRISE', 'UNIT'];
    const { definition, findings } = plan(
      formRow({ code: 'half_year', fields, reporterKinds: kinds }),
    );
    expect(findings.errors).toEqual([]);
    expect(definition.reporterKinds).toEqual(['UNIT', 'ENTERPRISE']);
    expect(definition.fields).toEqual([
      {
        measure: 'workers',
        measureId: 1,
        required: false,
        integer: true,
        minimum: 0,
        maximum: undefined,
        dimensions: ['position'],
      },
      {
        measure: 'members',
        measureId: 2,
        required: false,
        integer: true,
        minimum: 0,
        maximum: undefined,
        dimensions: [],
      },
    ]);
  });

  it.each<[string, Partial<FormRow>, string[]]>([
    ['no reporter', { reporterKinds: [] }, ['REPORTER_MISSING at forms.0.reporterKinds']],
    [
      'a reporter that is not known',
      { reporterKinds: ['UNITS'] },
      ['INVALID_CHOICE at forms.0.reporterKinds.0'],
    ],
    [
      'a reporter twice',
      { reporterKinds: ['UNIT', 'UNIT'] },
      ['DUPLICATE_ENTRY at forms.0.reporterKinds.1'],
    ],
    [
      'a summary by enterprises',
      { basis: 'SUMMARY' },
      ['SUMMARY_REPORTER at forms.0.reporterKinds'],
    ],
    ['a basis that is not known', { basis: 'SUM' }, ['INVALID_CHOICE at forms.0.basis']],
    ['no field', { fields: [] }, ['FIELD_MISSING at forms.0.fields']],
    [
      'more fields than a form can have',
      { fields: Array.from({ length: 501 }, () => fieldRow({ measure: 'workers' })) },
      ['FORM_TOO_LONG at forms.0.fields'],
    ],
    ['version 0', { version: 0 }, ['INVALID_VERSION at forms.0.version']],
    ['version 1.5', { version: 1.5 }, ['INVALID_VERSION at forms.0.version']],
    ['another grain', { grain: 'YEAR' }, ['GRAIN_MISMATCH at forms.0.fields.0.measure']],
    [
      'a field twice',
      { fields: [fieldRow({ measure: 'workers' }), fieldRow({ measure: 'workers' })] },
      ['DUPLICATE_FIELD at forms.0.fields.1.measure'],
    ],
    ['a grain that is not known', { grain: 'WEEK' }, ['INVALID_CHOICE at forms.0.grain']],
  ])('refuses %s', (_fault, row, expected) => {
    expect(errorsOf(row)).toEqual(expected);
  });
});

describe('fields', () => {
  it.each<[string, Partial<FormFieldRow>, string]>([
    [
      'a measure that is not known',
      { measure: 'worker' },
      'UNKNOWN_MEASURE at forms.0.fields.0.measure',
    ],
    [
      'two dimensions',
      { dimensions: ['position', 'organization_kind'] },
      'TOO_MANY_DIMENSIONS at forms.0.fields.0.dimensions',
    ],
    [
      'a dimension that is not known',
      { dimensions: ['positions'] },
      'UNKNOWN_DIMENSION at forms.0.fields.0.dimensions.0',
    ],
    [
      'a dimension that is not kept',
      { dimensions: ['route'] },
      'DIMENSION_NOT_KEPT at forms.0.fields.0.dimensions.0',
    ],
    [
      'ownership',
      { dimensions: ['ownership'] },
      'REGISTER_DIMENSION at forms.0.fields.0.dimensions.0',
    ],
    [
      'the kind of zone',
      { dimensions: ['zone_kind'] },
      'REGISTER_DIMENSION at forms.0.fields.0.dimensions.0',
    ],
    [
      'bounds the wrong way round',
      { minimum: 2, maximum: 1 },
      'BOUNDS_REVERSED at forms.0.fields.0.maximum',
    ],
    [
      'a bound between whole numbers',
      { maximum: 0.5 },
      'INVALID_BOUND at forms.0.fields.0.maximum',
    ],
    [
      'a bound that is no number',
      { minimum: NaN, integer: false },
      'INVALID_BOUND at forms.0.fields.0.minimum',
    ],
    [
      'a bound without end',
      { maximum: Infinity, integer: false },
      'INVALID_BOUND at forms.0.fields.0.maximum',
    ],
  ])('refuse %s', (_fault, field, expected) => {
    expect(errorsOfField(field)).toEqual([expected]);
  });

  it('state REPORTED measures only', () => {
    expect(errorsOfField({ measure: 'enterprises' }, { grain: 'YEAR' })).toEqual([
      'MEASURE_NOT_REPORTED at forms.0.fields.0.measure',
    ]);
  });

  it('state the kind of organization unless an organization may report', () => {
    const field = { dimensions: ['organization_kind'] };
    expect(errorsOfField(field, { reporterKinds: ['UNIT', 'ENTERPRISE'] })).toEqual([]);
    expect(errorsOfField(field, { reporterKinds: ['UNIT', 'ORGANIZATION'] })).toEqual([
      'REGISTER_DIMENSION at forms.0.fields.0.dimensions.0',
    ]);
  });

  it('may have fractions, and one allowed value', () => {
    expect(errorsOfField({ integer: false, minimum: 0.5, maximum: 0.5 })).toEqual([]);
  });
});

describe('versions', () => {
  const first: Form = {
    ...plan(formRow({ code: 'half_year' })).definition,
    id: 1,
    memberId: 9000002,
    versionId: 1,
  };
  const second: Form = { ...first, nameVi: 'Báo cáo mới', version: 2, versionId: 2 };
  const stored = [first, second];

  function planned(row: Partial<FormRow>) {
    return plan(formRow({ code: 'half_year', ...row }), stored);
  }

  it('of the same content are compared with themselves, old ones too', () => {
    expect(planned({ version: 1 }).stored).toBe(first);
    expect(planned({ version: 2, nameVi: 'Báo cáo mới' }).stored).toBe(second);
  });

  it('of another content must be above the latest', () => {
    for (const version of [1, 2]) {
      const { findings } = planned({ version, nameVi: 'Khác' });
      expect(findings.errors).toMatchObject([
        { code: 'FORM_VERSION_EXISTS', expected: '3', actual: String(version) },
      ]);
    }
    expect(planned({ version: 3, nameVi: 'Khác' }).findings.errors).toEqual([]);
    expect(planned({ version: 7, nameVi: 'Khác' }).stored).toBe(second);
  });

  it('are found by number; a code stands for the latest', () => {
    const forms = new FormCatalogue(1, stored);
    expect(forms.forms.get('half_year')).toBe(second);
    expect(forms.versions.get(1)).toBe(first);
    expect(forms.versionOf('half_year', 1)).toBe(first);
    expect(forms.versionOf('half_year', 3)).toBeUndefined();
  });
});
