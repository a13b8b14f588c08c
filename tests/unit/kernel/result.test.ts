import { describe, expect, it } from '@jest/globals';
import { fail, succeed } from '../../../src/kernel/result.js';

describe('Result', () => {
  it('has a value or errors', () => {
    expect(succeed(3)).toEqual({ ok: true, value: 3 });
    expect(fail(['no'])).toEqual({ ok: false, errors: ['no'] });
  });

  it('does not fail without saying why', () => {
    expect(() => fail([])).toThrow(RangeError);
  });
});
