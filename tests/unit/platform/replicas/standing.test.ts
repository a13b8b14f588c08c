import { describe, expect, it } from '@jest/globals';
import { LogHistory } from '../../../../src/platform/replicas/log-history.js';
import type { ReplicaPosition } from '../../../../src/platform/replicas/position.js';
import { standingOf } from '../../../../src/platform/replicas/standing.js';

const history = new LogHistory();
history.add(1_000, 0);
history.add(1_500, 7_000);

const judging = { cluster: '42', history, now: 10_000, mostSecondsBehind: 3 };
const position: ReplicaPosition = { isReplica: true, cluster: '42', replayed: 1_500, knownAt: 1 };

describe('a replica', () => {
  it('is read from while it keeps up', () => {
    expect(standingOf(2, position, judging)).toEqual({
      ...{ replica: 2, reachable: true, inUse: true },
      ...{ behindBytes: 0, behindSeconds: 0 },
    });
  });

  it('is read from up to the bound, and not beyond', () => {
    const behind = { ...position, replayed: 1_100 };
    const standing = { replica: 1, reachable: true, behindBytes: 400, behindSeconds: 3 };
    expect(standingOf(1, behind, judging)).toEqual({ ...standing, inUse: true });
    const stricter = { ...judging, mostSecondsBehind: 2.9 };
    expect(standingOf(1, behind, stricter)).toEqual({ ...standing, inUse: false });
  });

  it('is not read from while it is away', () => {
    expect(standingOf(1, undefined, judging)).toEqual({
      ...{ replica: 1, reachable: false, inUse: false },
      ...{ behindBytes: null, behindSeconds: null },
    });
  });

  it.each([
    ['takes writes itself', { ...position, isReplica: false }, '42'],
    ['copies something else', { ...position, cluster: '43' }, '42'],
    ['cannot be told from a stranger', position, undefined],
  ])('is not read from when it %s', (_, found, cluster) => {
    const { reachable, inUse } = standingOf(1, found, { ...judging, cluster });
    expect({ reachable, inUse }).toEqual({ reachable: true, inUse: false });
  });
});
