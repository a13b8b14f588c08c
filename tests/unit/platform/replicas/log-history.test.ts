import { describe, expect, it } from '@jest/globals';
import { LogHistory } from '../../../../src/platform/replicas/log-history.js';

function historyOf(...marks: readonly (readonly [written: number, at: number])[]): LogHistory {
  const history = new LogHistory();
  for (const [written, at] of marks) history.add(written, at);
  return history;
}

describe('the age of a copy', () => {
  it('is nothing while it lacks nothing, however long nobody has written', () => {
    expect(historyOf([100, 0]).secondsBehind(100, 3_600_000)).toBe(0);
    expect(historyOf([100, 0]).secondsBehind(120, 3_600_000)).toBe(0);
    expect(new LogHistory().secondsBehind(0, 1_000)).toBe(0);
  });

  it('counts from when the primary first had what the copy lacks', () => {
    const history = historyOf([100, 0], [200, 5_000], [300, 9_000]);
    expect(history.secondsBehind(100, 10_000)).toBe(5);
    expect(history.secondsBehind(199, 10_000)).toBe(5);
    expect(history.secondsBehind(200, 10_000)).toBe(1);
    expect(history.secondsBehind(50, 10_000)).toBe(10);
  });

  it('does not shrink because the primary is looked at again', () => {
    const history = historyOf([100, 0], [200, 5_000], [200, 6_000], [200, 7_000]);
    expect(history.secondsBehind(100, 8_000)).toBe(3);
    expect(history.longest()).toBe(200);
  });

  it('is that of the oldest mark for a copy from before all of them', () => {
    const marks = Array.from({ length: 5_000 }, (_, at) => [at + 1, at * 1_000] as const);
    expect(historyOf(...marks).secondsBehind(0, 5_000_000)).toBe(3_600);
  });
});
