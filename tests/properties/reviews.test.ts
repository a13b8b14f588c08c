import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contributionSources } from '../../src/app/sources.js';
import { rebuildCube } from '../../src/cube/rebuild.js';
import { today } from '../../src/kernel/clock.js';
import { createReviewWorld, type ReviewWorld } from '../support/review-world.js';
import { ReviewRun } from './review-history.js';
import { anyReviewHistory } from './review-steps.js';

const runs = Number(process.env.REVIEW_RUNS ?? 60);
/** What a failure prints; the same seed (and path) gives the same histories again. */
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_000);

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld();
});
afterAll(() => world.small.close());

describe('the life of reports', () => {
  let histories = 0;

  it(
    `is that of the model in ${runs} random histories, in both stages`,
    async () => {
      const property = fc.asyncProperty(anyReviewHistory, async (steps) => {
        histories += 1;
        await new ReviewRun(world, histories).play(steps);
      });
      await fc.assert(property, { numRuns: runs, seed });
    },
    60_000 + runs * 4_000,
  );

  it('leaves a cube that is what the records add up to', async () => {
    expect(await world.verify()).toEqual([]);
    const { database, clock } = world.small.application;
    await rebuildCube(database, contributionSources, today(clock));
    expect(await world.verify()).toEqual([]);
  });
});
