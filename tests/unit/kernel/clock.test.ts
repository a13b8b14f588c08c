import { describe, expect, it } from '@jest/globals';
import { systemClock, today } from '../../../src/kernel/clock.js';

describe('today', () => {
  it('is the day of Vietnam at the instant the clock tells', () => {
    expect(today({ now: () => new Date('2025-06-30T17:00:00Z') })).toBe('2025-07-01');
  });
});

describe('systemClock', () => {
  it('tells the present instant', () => {
    const before = Date.now();
    const now = systemClock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
