import { describe, expect, it } from '@jest/globals';
import { readTaxCode } from '../../../src/enterprises/tax-code.js';

describe('readTaxCode', () => {
  it.each([
    ['0100047516', '0100047516'],
    [' 0100109106 ', '0100109106'],
    ['0100109106-001', '0100109106-001'],
    ['0100109106001', '0100109106-001'],
    ['9900000016', '9900000016'],
  ])('reads %s as %s', (text, taxCode) => {
    expect(readTaxCode(text)).toEqual({ taxCode });
  });

  it.each([
    ['', 'SHAPE'],
    ['010004751', 'SHAPE'],
    ['01000475160', 'SHAPE'],
    ['0100047516-01', 'SHAPE'],
    ['0100047516--001', 'SHAPE'],
    ['01000 47516', 'SHAPE'],
    ['0100047516\u0000', 'SHAPE'],
    ['０１０００４７５１６', 'SHAPE'],
    ['0100047517', 'CHECK_DIGIT'],
    ['0100109106-000', 'CHECK_DIGIT'],
    ['0000000000', 'CHECK_DIGIT'],
    ['001234567890', 'PERSONAL'],
    ['001 234 567 890', 'PERSONAL'],
    ['001.234.567.890', 'PERSONAL'],
  ])('refuses %j: %s', (text, fault) => {
    expect(readTaxCode(text)).toEqual({ fault });
  });

  it('refuses nine digits that have no check digit, whatever follows', () => {
    const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    const remainder = (nine: string): number =>
      weights.reduce((sum, weight, place) => sum + weight * Number(nine[place]), 0) % 11;
    const candidates = Array.from({ length: 40 }, (_, index) => String(100_000_001 + index));
    const nine = candidates.find((text) => remainder(text) === 0);
    const faults = Array.from({ length: 10 }, (_, digit) => readTaxCode(`${nine}${digit}`).fault);
    expect(new Set(faults)).toEqual(new Set(['CHECK_DIGIT']));
  });
});
