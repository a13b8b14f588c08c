import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SharedRuns } from '../../../src/platform/shared-runs.js';

/** A run of which a test says when and how it ends. */
interface Run {
  readonly begunAt: number;
  end(): void;
  fail(error: Error): void;
}

/** Ever later, so that what was asked and what began can be put in order. */
let now = 0;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function begin(runs: Run[]): () => Promise<number> {
  return () =>
    new Promise((resolve, reject) => {
      const begunAt = (now += 1);
      runs.push({ begunAt, end: () => resolve(begunAt), fail: reject });
    });
}

describe('what is asked alike at the same time', () => {
  it('is run once for all that ask before it begins, and again for who asks later', async () => {
    const shared = new SharedRuns<number>(5);
    const runs: Run[] = [];
    const first = [shared.run('a', begin(runs)), shared.run('a', begin(runs))];
    const other = shared.run('b', begin(runs));
    await turn();
    expect(runs).toHaveLength(2);
    const late = [shared.run('a', begin(runs)), shared.run('a', begin(runs))];
    await turn();
    expect(runs).toHaveLength(2);
    runs[0]!.end();
    expect(await Promise.all(first)).toEqual([runs[0]!.begunAt, runs[0]!.begunAt]);
    await turn();
    expect(runs).toHaveLength(3);
    runs[1]!.end();
    runs[2]!.end();
    expect(await other).toBe(runs[1]!.begunAt);
    expect(await Promise.all(late)).toEqual([runs[2]!.begunAt, runs[2]!.begunAt]);
  });

  it('does not wait for one that takes long, nor for one that fails', async () => {
    const shared = new SharedRuns<number>(5);
    const runs: Run[] = [];
    const stuck = shared.run('a', begin(runs));
    await turn();
    const next = shared.run('a', begin(runs));
    while (runs.length < 2) await turn();
    runs[1]!.end();
    expect(await next).toBe(runs[1]!.begunAt);
    runs[0]!.fail(new Error('lost'));
    await expect(stuck).rejects.toThrow('lost');
    const after = shared.run('a', begin(runs));
    await turn();
    runs[2]!.end();
    expect(await after).toBe(runs[2]!.begunAt);
  });

  it('is never answered by a run that began before the question came', async () => {
    const act = fc.oneof(
      fc.record({ ask: fc.constantFrom('a', 'b') }),
      fc.record({ end: fc.nat(5) }),
      fc.constant({ turn: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const shared = new SharedRuns<number>(5);
        const runs: Run[] = [];
        const answers: Promise<boolean>[] = [];
        for (const one of acts) {
          if ('ask' in one) {
            const askedAt = (now += 1);
            answers.push(shared.run(one.ask, begin(runs)).then((begunAt) => begunAt > askedAt));
          } else if ('end' in one) runs[runs.length - 1 - one.end]?.end();
          else await turn();
        }
        const ending = setInterval(() => {
          for (const run of runs) run.end();
        }, 1);
        const isFresh = await Promise.all(answers);
        clearInterval(ending);
        expect(isFresh).not.toContain(false);
      }),
      { numRuns: 200 },
    );
  });
});
