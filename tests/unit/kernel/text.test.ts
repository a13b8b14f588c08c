import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, searchKey } from '../../../src/kernel/text.js';

describe('searchKey', () => {
  it.each([
    ['Bình Phước', 'binh phuoc'],
    ['ĐỒNG NAI', 'dong nai'],
    ['Ðồng Nai', 'dong nai'],
    ['  Thừa\u00a0Thiên \t Huế ', 'thua thien hue'],
    ['Lao\u200b động', 'lao dong'],
    ['', ''],
  ])('%j gives %j', (text, expected) => {
    expect(searchKey(text)).toBe(expected);
    expect(searchKey(text.normalize('NFD'))).toBe(expected);
  });

  it('gives the same for its own result', () => {
    const anyText = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
});

describe('cleanText', () => {
  it('trims and composes', () => {
    expect(cleanText('  Bình Phước \n'.normalize('NFD'))).toBe('Bình Phước'.normalize('NFC'));
  });

  it('leaves nothing of a blank text', () => {
    expect(cleanText(' \t ')).toBe('');
  });

  it.each(['a\u0000b', 'a\nb', 'a\tb', 'a\u007fb', 'a\u0085b', 'a\ud800b'])(
    'refuses %j',
    (text) => {
      expect(cleanText(text)).toBeUndefined();
    },
  );
});
