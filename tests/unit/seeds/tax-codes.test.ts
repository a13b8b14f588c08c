import { describe, expect, it } from '@jest/globals';
import { demoRows } from './seed-files.js';

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The tenth digit that belongs to the first nine; 10 means that the nine cannot be used. */
function checkDigit(nine: string): number {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(nine[place]), 0);
  return 10 - (sum % 11);
}

describe('tax codes of the demo', () => {
  const taxCodes = demoRows('enterprises').map((row) => row.tax_code ?? '');

  it('agrees with a published example', () => {
    expect(checkDigit('010004751')).toBe(6);
  });

  it.each(taxCodes)('%s ends with its check digit', (taxCode) => {
    expect(taxCode).toMatch(/^99\d{8}$/);
    expect(Number(taxCode[9])).toBe(checkDigit(taxCode.slice(0, 9)));
  });

  it('are all different', () => {
    expect(new Set(taxCodes).size).toBe(217);
  });
});
