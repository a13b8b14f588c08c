import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogue } from '../oracle/catalogue.js';
import type { Driver } from '../support/driver.js';
import { openPostgresDriver } from '../support/postgres-driver.js';
import { composeHistory, type TimedStep } from './compose-history.js';
import { anyDraft } from './draft.js';
import { runHistory } from './run-history.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 500);
/** What a failure prints; the same seed (and path) gives the same histories again. */
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_000);
const path = process.env.PROPERTY_PATH;
const shrink = process.env.PROPERTY_SHRINK !== 'no';
/** Two databases, so that one works while the other's answers are compared. */
const LANES = path === undefined ? 2 : 1;
/** The records of all worlds of a lane are compared with the cube once in so many histories. */
const VERIFY_EVERY = 100;

const catalogue = readCatalogue();
const drivers: Driver[] = [];

beforeAll(async () => {
  for (let lane = 0; lane < LANES; lane += 1) drivers.push(await openPostgresDriver());
});
afterAll(async () => {
  for (const driver of drivers) await driver.close();
});

/** Plays random histories against one database; returns how many figures were compared. */
async function play(driver: Driver, lane: number): Promise<number> {
  let worlds = 0;
  let cells = 0;
  const property = fc.asyncProperty(anyDraft, async (draft) => {
    worlds += 1;
    const steps = composeHistory(draft, worlds, catalogue);
    const found = await runHistory(driver, catalogue, steps, draft.questions);
    cells += found.cells;
    if (found.differences.length > 0) throw new Error(tellDifferences(found.differences, steps));
    if (worlds % VERIFY_EVERY === 0) expect(await driver.verify()).toEqual([]);
  });
  await fc.assert(property, {
    numRuns: Math.ceil(runs / LANES),
    seed: seed + lane,
    endOnFailure: !shrink,
    ...(path === undefined ? {} : { path }),
  });
  return cells;
}

function tellDifferences(differences: readonly string[], steps: readonly TimedStep[]): string {
  const story = steps.map((step) => JSON.stringify(step));
  return [`${differences.length} differences`, ...differences.slice(0, 5), ...story].join('\n');
}

describe('the cube', () => {
  it(
    `answers like the oracle in ${runs} random histories`,
    async () => {
      const lanes = await Promise.allSettled(drivers.map(play));
      for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
      const cells = lanes.map((lane) => (lane.status === 'fulfilled' ? lane.value : 0));
      expect(cells.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(runs * 1000);
    },
    120_000 + runs * 2_000,
  );

  it('is the sum of the contributions of all records', async () => {
    for (const driver of drivers) {
      expect(await driver.verify()).toEqual([]);
      await driver.rebuild('2026-06-30');
      expect(await driver.verify()).toEqual([]);
      await driver.loseCells();
      expect(await driver.verify()).not.toEqual([]);
      await driver.rebuild('2026-06-30');
      expect(await driver.verify()).toEqual([]);
    }
  });
});
