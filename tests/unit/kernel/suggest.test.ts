import { describe, expect, it } from '@jest/globals';
import { nearest } from '../../../src/kernel/suggest.js';

const KNOWN = ['workers', 'union_members', 'enterprises', 'min', 'max', 'if'];

describe('nearest', () => {
  it.each([
    ['worker', 'workers'],
    ['Workers', 'workers'],
    ['wrokers', 'workers'],
    ['union_member', 'union_members'],
    ['enterprizes', 'enterprises'],
    ['iff', 'if'],
    ['f', 'if'],
    ['mim', 'min'],
  ])('%s suggests %s', (text, expected) => {
    expect(nearest(text, KNOWN)).toBe(expected);
  });

  it.each(['', '   ', 'trade_unions', 'x', 'workersworkers', 'w'.repeat(5000)])(
    'suggests nothing for %j',
    (text) => {
      expect(nearest(text, KNOWN)).toBeUndefined();
    },
  );

  it('does not mind diacritics', () => {
    expect(nearest('Binh Phuoc', ['Bình Phước', 'Bình Dương'])).toBe('Bình Phước');
  });

  it('does not depend on the order of equally close names', () => {
    expect(nearest('mix', ['min', 'max'])).toBe('max');
    expect(nearest('mix', ['max', 'min'])).toBe('max');
  });

  it('suggests nothing where nothing is known', () => {
    expect(nearest('workers', [])).toBeUndefined();
  });

  it('does not give one letter for another', () => {
    expect(nearest('a', ['b'])).toBeUndefined();
  });
});
