import { describe, expect, it } from '@jest/globals';
import type { FormCheckRow, FormRow } from '../../../src/forms/form-rows.js';
import { FormCatalogue, type Form } from '../../../src/forms/form.js';
import { planForms } from '../../../src/forms/plan-forms.js';
import {
  briefly,
  catalogueOf,
  dimensionRow,
  fieldRow,
  formRow,
  measureRow,
} from '../../support/definition-rows.js';

const dimensions = ['ownership', 'position', 'kind', 'shape'];
const catalogue = catalogueOf(
  dimensions.map((code) => dimensionRow({ code })),
  [
    measureRow({ code: 'workers', dimensions: ['ownership', 'position'] }),
    measureRow({ code: 'members' }),
    measureRow({ code: 'classes' }),
    measureRow({
      code: 'organizations',
      source: 'REGISTER',
      grain: 'MONTH',
      dimensions: ['kind', 'shape', 'ownership'],
    }),
  ],
);
const fields = [
  fieldRow({ measure: 'workers', dimensions: ['position'] }),
  fieldRow({ measure: 'members' }),
];

function check(formula: string, row: Partial<FormCheckRow> = {}): FormCheckRow {
  const words = { messageVi: 'Không đạt.', messageEn: 'Does not hold.' };
  return { code: 'rule', severity: 'ERROR', ...words, formula, ...row };
}

function planned(row: Partial<FormRow>, versions: readonly Form[] = []) {
  return planForms(
    [formRow({ code: 'report', fields, ...row })],
    catalogue,
    new FormCatalogue(1, versions),
  )[0]!;
}

const errorsOf = (...checks: FormCheckRow[]) => briefly(planned({ checks }).findings.errors);

describe('the checks of a form', () => {
  it('are kept as they are stated, but for space around them', () => {
    const rows = [
      check(' members <= workers ', { catalogue: 'R15' }),
      check('members = previous(members)', { code: 'flow', severity: 'WARNING' }),
    ];
    const { definition, findings } = planned({ checks: rows });
    expect(findings.errors).toEqual([]);
    expect(definition.checks).toEqual([
      { ...rows[0], formula: 'members <= workers' },
      { ...rows[1], catalogue: undefined },
    ]);
  });

  it.each([
    'workers[position=ONE|UNKNOWN] <= workers',
    'if(members > 0, members >= 3, 1)',
    'coalesce(members, 0) <= previous(workers[position=ONE])',
  ])('may be %s', (formula) => {
    expect(errorsOf(check(formula))).toEqual([]);
  });

  it.each([
    ['', 'FORMULA_EMPTY at forms.0.checks.0.formula.0'],
    ['members', 'CHECK_NOT_CONDITION at forms.0.checks.0.formula'],
    ['member > 1', 'FORMULA_UNKNOWN_METRIC at forms.0.checks.0.formula.0'],
    ['members > classes', 'CHECK_WITHOUT_FIELD at forms.0.checks.0.formula.10'],
    ['workers[ownership=ONE] > 1', 'CHECK_WITHOUT_PART at forms.0.checks.0.formula.8'],
    ['members[position=ONE] > 1', 'CHECK_WITHOUT_PART at forms.0.checks.0.formula.8'],
    ['workers[position=TWO] > 1', 'FORMULA_UNKNOWN_MEMBER at forms.0.checks.0.formula.17'],
  ])('cannot be %j', (formula, expected) => {
    expect(errorsOf(check(formula))).toEqual([expected]);
  });

  it.each<[string, Partial<FormCheckRow>, string]>([
    ['a sentence left out', { messageVi: ' ' }, 'INVALID_NAME at forms.0.checks.0.messageVi'],
    ['another severity', { severity: 'FATAL' }, 'INVALID_CHOICE at forms.0.checks.0.severity'],
    ['a code in capitals', { code: 'Rule' }, 'INVALID_CODE at forms.0.checks.0.code'],
  ])('are refused with %s', (_fault, row, expected) => {
    expect(errorsOf(check('members > 1', row))).toEqual([expected]);
  });

  it('are told apart by their codes', () => {
    expect(errorsOf(check('members > 1'), check('members > 2'))).toEqual([
      'DUPLICATE_ENTRY at forms.0.checks.1.code',
    ]);
  });

  it('are part of the content of a version', () => {
    const stored: Form = {
      ...planned({ checks: [check('members > 1')] }).definition,
      id: 1,
      memberId: 9000002,
      versionId: 1,
    };
    const again = (...checks: FormCheckRow[]) =>
      briefly(planned({ checks }, [stored]).findings.errors);
    expect(again(check('members > 1'))).toEqual([]);
    for (const checks of [[], [check('members > 2')]]) {
      expect(again(...checks)).toEqual(['FORM_VERSION_EXISTS at forms.0.version']);
    }
  });
});

describe('a SUMMARY form', () => {
  const summary = (row: Partial<FormRow>) => {
    const wide = fieldRow({ measure: 'organizations', dimensions: ['kind', 'shape'] });
    const terms = { reporterKinds: ['UNIT'], basis: 'SUMMARY', fields: [wide] };
    return briefly(planned({ ...terms, ...row }).findings.errors);
  };

  it('states what registers count too, by two breakdowns of its own, also those of registers', () => {
    expect(summary({})).toEqual([]);
    const owned = fieldRow({ measure: 'organizations', dimensions: ['ownership'] });
    expect(summary({ fields: [owned] })).toEqual([]);
  });

  it('has breakdowns one at a time', () => {
    const formula = 'organizations[kind=ONE] = organizations[shape=ONE]';
    expect(summary({ checks: [check(formula)] })).toEqual([]);
    expect(summary({ checks: [check('organizations[kind=ONE, shape=ONE] > 1')] })).toEqual([
      'CHECK_WITHOUT_PART at forms.0.checks.0.formula.24',
    ]);
  });

  it('has three breakdowns of nothing', () => {
    const three = fieldRow({
      measure: 'organizations',
      dimensions: ['kind', 'shape', 'ownership'],
    });
    expect(summary({ fields: [three] })).toEqual([
      'TOO_MANY_DIMENSIONS at forms.0.fields.0.dimensions',
    ]);
  });
});

describe('the calendar of a measure', () => {
  const terms = { fields, calendar: 'DECREE_09_2019' };
  const known: Form = { ...planned(terms).definition, id: 1, memberId: 9000002, versionId: 1 };
  const errors = (...rows: Partial<FormRow>[]) =>
    planForms(
      rows.map((row, index) => formRow({ code: `form_${index}`, fields, ...row })),
      catalogue,
      new FormCatalogue(1, [known]),
    ).flatMap(({ findings }) => briefly(findings.errors));

  it('is one, over all forms and versions that feed it', () => {
    expect(errors(terms)).toEqual([]);
    expect(errors({ fields: [fieldRow({ measure: 'classes' })] })).toEqual([]);
    expect(errors({})).toEqual([
      'TWO_CALENDARS at forms.0.calendar',
      'TWO_CALENDARS at forms.0.calendar',
    ]);
    expect(errors({ code: 'report', version: 2 })).toContain('TWO_CALENDARS at forms.0.calendar');
  });

  it('is one in a request as well', () => {
    const classes = { fields: [fieldRow({ measure: 'classes' })] };
    expect(errors(classes, { ...classes, calendar: 'DECREE_09_2019' })).toEqual([
      'TWO_CALENDARS at forms.1.calendar',
    ]);
  });

  it('is not that of a summary, which feeds nothing', () => {
    expect(errors({ basis: 'SUMMARY', reporterKinds: ['UNIT'] })).toEqual([]);
  });
});
