import { describe, expect, it } from '@jest/globals';
import {
  compareStatement,
  type Statement,
} from '../../../../src/indicators/reconciliation/discrepancy.js';

const stated = (value: number): Statement =>
  ({ unit: 1, stated: value, part: undefined }) as unknown as Statement;
const figure = (value: number | null) =>
  ({ value, reason: value === null ? 'NO_DATA' : null }) as const;

describe('a statement against what was added up', () => {
  it.each([
    [465, 137, 0, 328, 'DIFFERENT'],
    [137, 137, 0, 0, 'EQUAL'],
    [0, 0, 0, 0, 'EQUAL'],
    [43, 44, 0, -1, 'DIFFERENT'],
    [43, 44, 1, -1, 'WITHIN'],
    [42, 44, 1, -2, 'DIFFERENT'],
    [0, null, 5, null, 'NOTHING_TO_COMPARE'],
  ])(
    '%d against %s with tolerance %d: %s, %s',
    (value, rolledUp, tolerance, difference, status) => {
      expect(compareStatement(stated(value), figure(rolledUp), [], tolerance)).toMatchObject({
        stated: value,
        rolledUp,
        difference,
        tolerance,
        status,
        reason: rolledUp === null ? 'NO_DATA' : null,
      });
    },
  );

  it('tolerates nothing unless told', () => {
    expect(compareStatement(stated(1), figure(2), [])).toMatchObject({
      tolerance: 0,
      status: 'DIFFERENT',
    });
  });
});
