import { describe, expect, it } from '@jest/globals';
import { organizationDiffers } from '../../../src/organizations/errors.js';

describe('what an organization keeps for all its life', () => {
  it.each([
    ['kind', 'PARTY', 'TRADE_UNION', 'The kind of', 'Loại của'],
    ['founding', '2020-01-01', '2021-01-01', 'The day of founding of', 'Ngày thành lập của'],
    ['home', '0100109106', 'hoa_lu', 'The home of', 'Nơi trực thuộc của'],
  ] as const)('%s: is told by its own word in each language', (attribute, was, asked, en, vi) => {
    const told = organizationDiffers(['organizations', 0], 'o1', attribute, was, asked);
    expect(told).toMatchObject({ code: 'ORGANIZATION_DIFFERS', expected: was, actual: asked });
    expect(told.messageEn).toBe(
      `${en} the organization "o1" is ${was} for all its life; it cannot become ${asked}.`,
    );
    expect(told.messageVi).toBe(
      `${vi} tổ chức "o1" là ${was} và không bao giờ đổi; không thể thành ${asked}.`,
    );
  });
});
