import { describe, expect, it } from '@jest/globals';
import { checksOf } from '../../../src/forms/compile-checks.js';
import type { Form } from '../../../src/forms/form.js';
import { ReportAmounts } from '../../../src/submissions/run-checks-amounts.js';
import { judge } from '../../../src/submissions/run-checks-judge.js';
import { catalogueOf, dimensionRow, measureRow } from '../../support/definition-rows.js';

const catalogue = catalogueOf(
  [dimensionRow({ code: 'position' })],
  [measureRow({ code: 'paid', dimensions: ['position'] }), measureRow({ code: 'due' })],
);
const position = catalogue.dimensions.get('position')!;
const [unknown, , one] = position.members.map(({ id }) => id);

function formWith(formula: string): Form {
  const field = { required: false, integer: false, minimum: undefined, maximum: undefined };
  const check = { messageVi: 'x', messageEn: 'x', catalogue: undefined };
  return {
    id: 1,
    memberId: 9000002,
    versionId: 1,
    code: 'form',
    version: 1,
    nameVi: 'x',
    nameEn: 'x',
    grain: 'HALF_YEAR',
    reporterKinds: ['UNIT'],
    basis: 'DETAIL',
    acceptance: 'ON_RECEIPT',
    calendar: 'NOMINAL',
    fields: [
      { ...field, measure: 'paid', measureId: 1, dimensions: ['position'] },
      { ...field, measure: 'due', measureId: 2, dimensions: [] },
    ],
    checks: [{ ...check, code: 'rule', formula, severity: 'ERROR' }],
  };
}

/** `stated` is a list of [measure, member, amount]. */
function verdict(formula: string, stated: readonly (readonly [number, number, number])[]) {
  const [compiled] = checksOf(formWith(formula), catalogue).checks;
  const amounts = new ReportAmounts({
    measures: stated.map(([measure]) => measure),
    members: stated.map(([, member]) => member),
    amounts: stated.map(([, , amount]) => amount),
  });
  return judge(compiled!, { amounts, before: undefined });
}

describe('a check of one report', () => {
  it('holds, or tells both sides', () => {
    expect(
      verdict('paid <= due', [
        [1, 0, 3],
        [2, 0, 3],
      ]),
    ).toEqual({ holds: true });
    expect(
      verdict('paid <= due', [
        [1, 0, 4],
        [2, 0, 3],
      ]),
    ).toEqual({
      holds: false,
      sides: { actual: '4', expected: '<= 3' },
    });
    expect(
      verdict('paid = due', [
        [1, 0, 1],
        [2, 0, 3],
      ]),
    ).toEqual({
      holds: false,
      sides: { actual: '1', expected: '3', residual: '-2' },
    });
  });

  it('does not fail by a binary rounding', () => {
    expect(
      verdict('paid + paid + paid = due', [
        [1, 0, 0.1],
        [2, 0, 0.3],
      ]),
    ).toEqual({ holds: true });
    expect(
      verdict('paid * 3 <= due', [
        [1, 0, 0.1],
        [2, 0, 0.3],
      ]),
    ).toEqual({ holds: true });
    expect(
      verdict('paid * 3 < due', [
        [1, 0, 0.1],
        [2, 0, 0.3],
      ]),
    ).toMatchObject({ holds: false });
  });

  it.each(['paid = due', 'paid / due > 1', 'previous(paid) > 100', 'paid[position=ONE] > 100'])(
    'is not made where a number is missing: %s',
    (formula) => {
      expect(
        verdict(formula, [
          [1, 0, 5],
          [1, unknown!, 5],
        ]),
      ).toEqual({ holds: true });
    },
  );

  it('is not made where something is divided by nothing', () => {
    expect(
      verdict('paid / due > 1', [
        [1, 0, 5],
        [2, 0, 0],
      ]),
    ).toEqual({ holds: true });
  });

  it('takes members that a breakdown does not list for zero', () => {
    const told = [
      [1, 0, 5],
      [1, one!, 5],
    ] as const;
    expect(verdict('paid[position=UNKNOWN] > 0', told)).toMatchObject({
      sides: { actual: '0', expected: '> 0' },
    });
    expect(verdict('paid[position=ONE|UNKNOWN] = paid', told)).toEqual({ holds: true });
  });

  it('is compiled once for each version in memory', () => {
    const form = formWith('paid > previous(paid)');
    expect(checksOf(form, catalogue)).toBe(checksOf(form, catalogue));
    expect(checksOf(form, catalogue).asksBefore).toBe(true);
    expect(checksOf(formWith('paid > 1'), catalogue).asksBefore).toBe(false);
  });
});
