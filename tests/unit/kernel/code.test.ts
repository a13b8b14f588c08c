import { describe, expect, it } from '@jest/globals';
import { isCode } from '../../../src/kernel/code.js';

describe('isCode', () => {
  it.each(['a', 'binh_phuoc', 'c25357', `a${'b'.repeat(62)}`])('accepts %s', (text) => {
    expect(isCode(text)).toBe(true);
  });

  it.each(['', 'A', '1a', '_a', 'a-b', 'a b', 'đồng', 'a\n', `a${'b'.repeat(63)}`])(
    'refuses %j',
    (text) => {
      expect(isCode(text)).toBe(false);
    },
  );
});
