import { describe, expect, it } from '@jest/globals';
import type { IsoDate } from '../../../src/kernel/date.js';
import { derivedCode } from '../../../src/units/import/derived-code.js';
import { isSamePlaceName, latinPlaceName } from '../../../src/units/import/place-name.js';

describe('names of places', () => {
  it.each([
    ['Xã Hoà An', 'Xã Hòa An', true],
    ['Thị trấn Lộc Ninh', 'Xã Lộc Ninh', true],
    ['Phường Thuỷ Xuân', 'phường  Thủy Xuân'.normalize('NFD'), true],
    ["Xã Ea H'leo", "Xã Ea H'Leo", true],
    ['Tỉnh Bà Rịa - Vũng Tàu', 'Thành phố Hồ Chí Minh', false],
    ['Xã Hòa An', 'Xã Hóa An', false],
    ['Xã Tân Phú', 'Xã Tân Phu', false],
    ['Xã', 'Xã', true],
    ['Xã', 'Phường', false],
  ])('%s and %s: %s', (left, right, same) => {
    expect(isSamePlaceName(left, right)).toBe(same);
    expect(isSamePlaceName(right, left)).toBe(same);
  });

  it.each([
    ['Phường Ba Đình', 'Ba Dinh'],
    ['Thành phố Hồ Chí Minh', 'Ho Chi Minh'],
    ['Tỉnh Đắk Lắk', 'Dak Lak'],
    ['Xã', 'Xa'],
    ['Xãm', 'Xam'],
    ['\u0301', '\u0301'],
  ])('%s in letters of the English alphabet is %s', (name, latin) => {
    expect(latinPlaceName(name)).toBe(latin);
  });
});

describe('derived codes', () => {
  const on = '2025-07-01' as IsoDate;
  const derive = (kind: string, official: string, taken: readonly string[] = []): string =>
    derivedCode(kind, official, on, (code) => taken.includes(code));

  it.each([
    ['PROVINCE', '01', [], 'p01'],
    ['COMMUNE', '25357', ['c25357'], 'c25357_2025'],
    ['COMMUNE', '25357', ['c25357', 'c25357_2025'], 'c25357_2025_2'],
    ['DISTRICT', 'VN-43/B', [], 'dvn_43_b'],
    ['', '7', [], 'u7'],
  ])('of %s %s beside %j: %s', (kind, official, taken, code) => {
    expect(derive(kind, official, taken)).toBe(code);
  });
});
