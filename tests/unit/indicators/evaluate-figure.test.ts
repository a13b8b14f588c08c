import { describe, expect, it } from '@jest/globals';
import { evaluateFigure } from '../../../src/indicators/evaluate-figure.js';
import type { NoValueReason } from '../../../src/indicators/figure.js';
import { toIndicator } from '../../../src/indicators/indicator.js';
import type { ReferenceValue } from '../../../src/indicators/plan-reference.js';
import { indicatorRow } from '../../support/definition-rows.js';

const row = indicatorRow({ code: 'sum', formula: 'coalesce(yearly, 0) + monthly' });
const indicator = toIndicator(1, {
  ...row,
  descriptionVi: '',
  descriptionEn: '',
  direction: 'UP',
  unit: 'PERSON',
  catalogue: undefined,
  documents: [],
});

const stated: ReferenceValue = {
  value: 5,
  reason: null,
  reporters: 1,
  running: false,
  gaps: false,
};
const unreported: ReferenceValue = { ...stated, value: null, reason: 'NO_DATA', reporters: 0 };
const cannot = (reason: NoValueReason): ReferenceValue => ({
  ...unreported,
  reason,
  reporters: undefined,
});

function figure(yearly: ReferenceValue, monthly: ReferenceValue) {
  const values = new Map([
    ['yearly', yearly],
    ['monthly', monthly],
  ]);
  const { value, reason } = evaluateFigure({ type: 'INDICATOR', indicator }, [], values);
  return value ?? reason;
}

describe('coalesce in an indicator', () => {
  it('stands in for what nobody reported', () => {
    expect(figure(unreported, stated)).toBe(5);
    expect(figure(stated, unreported)).toBe('NO_DATA');
  });

  it.each(['FINER_THAN_GRAIN', 'NOT_APPLICABLE', 'NO_DATA'] as const)(
    'never for what cannot be answered: %s',
    (reason) => {
      expect(figure(cannot(reason), stated)).toBe(reason);
    },
  );
});
