import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostBatches } from '../../../src/cube/fold.js';
import { firstBatches, nextBatches } from '../../../src/cube/fold-pace.js';

describe('the next batch of a fold', () => {
  it('is as large as fits a second', () => {
    expect(nextBatches(2_000, 1_000)).toBe(2_000);
    expect(nextBatches(2_000, 800)).toBe(2_500);
    expect(nextBatches(2_000, 4_000)).toBe(500);
  });

  it('at most doubles, however fast the one before was', () => {
    expect(nextBatches(firstBatches, 0)).toBe(2 * firstBatches);
    expect(nextBatches(mostBatches, 10)).toBe(mostBatches);
  });

  it('never comes to a stop, however slow the machine is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3_600_000 })), (times) => {
        const last = times.reduce((batch, time) => nextBatches(batch, time), firstBatches);
        expect(Number.isInteger(last)).toBe(true);
        expect(last).toBeGreaterThanOrEqual(100);
        expect(last).toBeLessThanOrEqual(mostBatches);
      }),
    );
  });
});
