import { describe, expect, it } from '@jest/globals';
import { checkTogether } from '../../../src/forms/duties/check-together.js';
import type { DueRule, DueRuleRow } from '../../../src/forms/duties/due-rule.js';
import { planDueRules } from '../../../src/forms/duties/plan-due-rules.js';
import type { Form, ReporterKind } from '../../../src/forms/form.js';
import type { Grain } from '../../../src/kernel/period.js';
import { briefly } from '../../support/definition-rows.js';

const form = (code: string, grain: Grain, reporterKinds: readonly ReporterKind[]): Form => ({
  id: 1,
  memberId: 9_000_002,
  versionId: 1,
  code,
  version: 1,
  nameVi: code,
  nameEn: code,
  grain,
  reporterKinds,
  basis: 'DETAIL',
  acceptance: 'BY_REVIEW',
  calendar: 'NOMINAL',
  fields: [],
  checks: [],
});

const forms = new Map([
  ['unit_year', form('unit_year', 'YEAR', ['UNIT'])],
  ['half', form('half', 'HALF_YEAR', ['UNIT', 'ENTERPRISE'])],
  ['quarter', form('quarter', 'QUARTER', ['UNIT'])],
]);
const units = new Set(['binh_phuoc', 'hung_yen', 'dong_xoai']);

const row = (more: Partial<DueRuleRow> = {}): DueRuleRow => ({
  code: 'rule',
  form: 'unit_year',
  reporterKind: 'UNIT',
  from: '2024-01-01',
  dates: [{ number: 1, month: 11, day: 25 }],
  ...more,
});

function findings(rows: readonly DueRuleRow[], known: readonly DueRule[] = []): string[] {
  const rules = new Map(known.map((rule) => [rule.code, rule]));
  const drafts = planDueRules(rows, { forms, units, rules });
  checkTogether(drafts, rules);
  return briefly(drafts.flatMap((draft) => draft.findings.errors));
}

function rule(more: Partial<DueRuleRow> = {}): DueRule {
  const [draft] = planDueRules([row(more)], { forms, units, rules: new Map() });
  if (draft === undefined || draft.findings.errors.length > 0) throw new Error('not sound');
  return draft.definition;
}

describe('one rule', () => {
  it.each<[string, Partial<DueRuleRow>, string[]]>([
    ['is sound', {}, []],
    ['names a known form', { form: 'unit_yaer' }, ['UNKNOWN_FORM at rules.0.form']],
    [
      'is for who fills in the form',
      { reporterKind: 'ENTERPRISE' },
      ['REPORTER_KIND_NOT_OF_FORM at rules.0.reporterKind'],
    ],
    [
      'names known kinds and units',
      { unitKinds: ['PROVINZ'], units: ['hung_yenn'], under: 'x', receiver: 'y' },
      [
        'INVALID_CHOICE at rules.0.unitKinds.0',
        'UNKNOWN_UNIT at rules.0.units.0',
        'UNKNOWN_UNIT at rules.0.under',
        'UNKNOWN_UNIT at rules.0.receiver',
      ],
    ],
    [
      'names units for units only',
      { form: 'half', reporterKind: 'ENTERPRISE', units: ['hung_yen'], dates: null, daysAfter: 5 },
      ['FOR_UNITS_ONLY at rules.0.units'],
    ],
    ['has no list that says nothing', { unitKinds: [] }, ['EMPTY_LIST at rules.0.unitKinds']],
    ['has real days', { from: '2024-02-30' }, ['INVALID_DATE at rules.0.from']],
    ['ends after it begins', { to: '2024-01-01' }, ['SPAN_REVERSED at rules.0.to']],
    [
      'has numbers of the grain',
      { numbers: [2] },
      [
        'PERIOD_NUMBER_UNKNOWN at rules.0.numbers.0',
        'PERIOD_NUMBER_UNKNOWN at rules.0.dates.0.number',
        'DUE_DATE_COUNT at rules.0.dates',
      ],
    ],
    [
      'knows no 31 November',
      { dates: [{ number: 1, month: 11, day: 31 }] },
      ['INVALID_DUE_DATE at rules.0.dates.0'],
    ],
    [
      'knows no 29 February',
      { dates: [{ number: 1, yearOffset: 1, month: 2, day: 29 }] },
      ['INVALID_DUE_DATE at rules.0.dates.0'],
    ],
    [
      'waits no ten years',
      { dates: [{ number: 1, yearOffset: 10, month: 2, day: 1 }] },
      ['INVALID_DUE_DATE at rules.0.dates.0'],
    ],
    ['has one deadline', { daysAfter: 3 }, ['ONE_DEADLINE at rules.0.dates']],
    ['has a deadline', { dates: undefined }, ['ONE_DEADLINE at rules.0.dates']],
    [
      'waits whole days',
      { dates: undefined, daysAfter: -1 },
      ['INVALID_DAYS_AFTER at rules.0.daysAfter'],
    ],
    [
      'has a date for each period',
      { form: 'half', dates: [{ number: 1, month: 6, day: 20 }] },
      ['DUE_DATE_COUNT at rules.0.dates'],
    ],
    [
      'is not due before the period begins',
      { form: 'half', numbers: [2], dates: [{ number: 2, month: 6, day: 20 }] },
      ['DUE_BEFORE_PERIOD at rules.0.dates'],
    ],
    [
      'names its agencies',
      { via: ['', 'a', 'a'] },
      ['INVALID_AGENCY at rules.0.via.0', 'DUPLICATE_ENTRY at rules.0.via.2'],
    ],
    [
      'names its agencies as clients do, by codes',
      { via: ['Ban Tổ chức Tỉnh ủy'] },
      ['INVALID_AGENCY at rules.0.via.0'],
    ],
    [
      'is consolidated by a known rule',
      { consolidatedBy: 'nobody' },
      ['UNKNOWN_DUE_RULE at rules.0.consolidatedBy'],
    ],
  ])('%s', (_, more, expected) => {
    expect(findings([row(more)])).toEqual(expected);
  });

  it('may be for some periods of a year only', () => {
    const briefing = row({
      form: 'quarter',
      numbers: [3, 1],
      dates: [
        { number: 3, month: 9, day: 30 },
        { number: 1, month: 3, day: 31 },
      ],
    });
    expect(findings([briefing])).toEqual([]);
    expect(rule(briefing).numbers).toEqual([1, 3]);
  });
});

describe('two rules', () => {
  it.each<[string, Partial<DueRuleRow>, Partial<DueRuleRow>, boolean]>([
    ['for everybody', {}, {}, true],
    ['for the same kind', { unitKinds: ['PROVINCE'] }, { unitKinds: ['PROVINCE', 'ZONE'] }, true],
    ['for other kinds', { unitKinds: ['PROVINCE'] }, { unitKinds: ['DISTRICT'] }, false],
    ['for a kind and for everybody', { unitKinds: ['PROVINCE'] }, {}, false],
    ['below one unit', { under: 'hung_yen' }, { under: 'hung_yen' }, true],
    ['below two units', { under: 'hung_yen' }, { under: 'binh_phuoc' }, false],
    ['that name a unit', { units: ['hung_yen'] }, { units: ['hung_yen', 'dong_xoai'] }, true],
    ['that name other units', { units: ['hung_yen'] }, { units: ['dong_xoai'] }, false],
    ['of which one names units', { units: ['hung_yen'] }, {}, false],
    ['for other times', { to: '2025-01-01' }, { from: '2025-01-01' }, false],
    ['for times that share a period', { to: '2025-01-01' }, { from: '2024-12-31' }, true],
  ])('%s', (_, one, other, isTie) => {
    const expected = isTie ? ['DUE_RULE_TIE at rules.0.code', 'DUE_RULE_TIE at rules.1.code'] : [];
    expect(findings([row(one), row({ ...other, code: 'other' })])).toEqual(expected);
    const known = rule({ ...other, code: 'other' });
    expect(findings([row(one)], [known])).toEqual(expected.slice(0, 1));
  });
});

describe('a chain', () => {
  const halves = (day: number, more: Partial<DueRuleRow> = {}): DueRuleRow =>
    row({ form: 'half', numbers: [1], dates: [{ number: 1, month: 7, day }], ...more });

  it('runs up in time', () => {
    const members = halves(1, { code: 'members', unitKinds: ['ZONE'], consolidatedBy: 'body' });
    const body = halves(5, { code: 'body', unitKinds: ['BLOC'] });
    expect(findings([members, body])).toEqual([]);
    expect(findings([{ ...members, dates: [{ number: 1, month: 7, day: 5 }] }, body])).toEqual([]);
    expect(findings([{ ...members, dates: [{ number: 1, month: 7, day: 6 }] }, body])).toEqual([
      'DUE_AFTER_PARENT at rules.0.consolidatedBy',
      'DUE_AFTER_PARENT at rules.1.code',
    ]);
  });

  it('is checked when only its upper end moves', () => {
    const known = [
      rule(halves(5, { code: 'members', unitKinds: ['ZONE'], consolidatedBy: 'body' })),
      rule(halves(5, { code: 'body', unitKinds: ['BLOC'] })),
    ];
    const moved = halves(4, { code: 'body', unitKinds: ['BLOC'] });
    expect(findings([moved], known)).toEqual(['DUE_AFTER_PARENT at rules.0.code']);
  });

  it('runs from quarters into a half-year', () => {
    const quarter = (day: number): DueRuleRow =>
      row({
        code: 'quarters',
        form: 'quarter',
        numbers: [2],
        dates: [{ number: 2, month: 7, day }],
        consolidatedBy: 'body',
      });
    const body = halves(5, { code: 'body', unitKinds: ['BLOC'] });
    expect(findings([quarter(5), body])).toEqual([]);
    expect(findings([quarter(6), body])).toHaveLength(2);
  });

  it('has an end', () => {
    const one = halves(1, { code: 'one', unitKinds: ['ZONE'], consolidatedBy: 'two' });
    const two = halves(1, { code: 'two', unitKinds: ['BLOC'], consolidatedBy: 'one' });
    expect(findings([one, two])).toEqual([
      'DUE_RULE_CIRCLE at rules.0.consolidatedBy',
      'DUE_RULE_CIRCLE at rules.1.consolidatedBy',
    ]);
  });
});
