import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldBatch } from '../../../src/cube/fold.js';
import { firstBatch, nextBatch } from '../../../src/cube/fold-pace.js';

describe('the next batch of a fold', () => {
  it('is as large as fits a second', () => {
    expect(nextBatch(20_000, 1_000)).toBe(20_000);
    expect(nextBatch(20_000, 800)).toBe(25_000);
    expect(nextBatch(20_000, 4_000)).toBe(5_000);
  });

  it('at most doubles, however fast the one before was', () => {
    expect(nextBatch(firstBatch, 0)).toBe(2 * firstBatch);
    expect(nextBatch(foldBatch, 10)).toBe(foldBatch);
  });

  it('never comes to a stop, however slow the machine is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3_600_000 })), (times) => {
        const last = times.reduce((batch, time) => nextBatch(batch, time), firstBatch);
        expect(Number.isInteger(last)).toBe(true);
        expect(last).toBeGreaterThanOrEqual(1_000);
        expect(last).toBeLessThanOrEqual(foldBatch);
      }),
    );
  });
});
