import { describe, expect, it } from '@jest/globals';
import type { Form } from '../../../src/forms/form.js';
import { Findings } from '../../../src/kernel/findings.js';
import { checkValues } from '../../../src/submissions/check-values.js';
import type { ReportValue } from '../../../src/submissions/report.js';
import { briefly, catalogueOf, dimensionRow, measureRow } from '../../support/definition-rows.js';

const catalogue = catalogueOf(
  [dimensionRow({ code: 'position', members: ['A', 'B'].map(member) })],
  [measureRow({ code: 'paid', dimensions: ['position'] })],
);

function member(code: string) {
  return { code, nameVi: code, nameEn: code };
}

const part = (code: string, value: number): ReportValue => ({
  measure: 'paid',
  member: { dimension: 'position', code },
  value,
});

function findings(values: readonly ReportValue[], maximum?: number): string[] {
  const field = {
    measure: 'paid',
    measureId: 1,
    required: true,
    integer: false,
    minimum: 0,
    maximum,
  };
  const form: Form = {
    id: 1,
    memberId: 9000002,
    versionId: 1,
    code: 'form',
    version: 1,
    nameVi: 'x',
    nameEn: 'x',
    grain: 'YEAR',
    reporterKinds: ['UNIT'],
    basis: 'DETAIL',
    acceptance: 'ON_RECEIPT',
    calendar: 'NOMINAL',
    checks: [],
    fields: [{ ...field, dimensions: ['position'] }],
  };
  const found = new Findings(['reports', 0], 0);
  checkValues(values, form, 'UNIT', catalogue, found);
  return briefly(found.errors);
}

describe('the values of a report', () => {
  it('have their bounds, the total that is computed from members too', () => {
    expect(findings([part('A', 60), part('B', 40)], 100)).toEqual([]);
    expect(findings([part('A', 60), part('B', 41)], 100)).toEqual([
      'OUT_OF_BOUNDS at reports.0.values',
    ]);
    const largest = Number.MAX_SAFE_INTEGER;
    expect(findings([part('A', largest), part('B', largest)])).toEqual([
      'OUT_OF_BOUNDS at reports.0.values',
    ]);
  });

  it('have at most six decimals, so that margins add up to the total to the last of them', () => {
    expect(findings([part('A', 0.123456), part('B', 0.1)])).toEqual([]);
    expect(findings([part('A', 0.1234567), part('B', 0.1)])).toEqual([
      'OUT_OF_BOUNDS at reports.0.values.0.value',
    ]);
  });
});
