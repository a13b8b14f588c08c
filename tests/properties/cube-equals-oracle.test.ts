import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogue } from '../oracle/catalogue.js';
import type { Driver } from '../support/driver.js';
import { openPostgresDriver } from '../support/postgres-driver.js';
import { composeHistory } from './compose-history.js';
import { anyDraft } from './draft.js';
import { runHistory } from './run-history.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 500);
const seed = process.env.PROPERTY_SEED;
/** The records of all worlds so far are compared with the cube once in so many histories. */
const VERIFY_EVERY = 100;

const catalogue = readCatalogue();
let driver: Driver;
let worlds = 0;
let cells = 0;

beforeAll(async () => {
  driver = await openPostgresDriver();
}, 120_000);
afterAll(async () => driver.close());

describe('the cube', () => {
  it(
    `answers like the oracle in ${runs} random histories`,
    async () => {
      const property = fc.asyncProperty(anyDraft, async (draft) => {
        worlds += 1;
        const steps = composeHistory(draft, worlds, catalogue);
        const found = await runHistory(driver, catalogue, steps, draft.questions);
        cells += found.cells;
        const told = [
          ...found.differences.slice(0, 5),
          ...steps.map((step) => JSON.stringify(step)),
        ].join('\n');
        if (found.differences.length > 0) {
          throw new Error(`${found.differences.length} differences\n${told}`);
        }
        if (worlds % VERIFY_EVERY === 0) expect(await driver.verify()).toEqual([]);
      });
      await fc.assert(property, {
        numRuns: runs,
        endOnFailure: process.env.PROPERTY_SHRINK === 'no',
        ...(seed === undefined ? {} : { seed: Number(seed) }),
      });
      expect(cells).toBeGreaterThan(runs * 500);
    },
    60_000 + runs * 2_000,
  );

  it('is the sum of the contributions of all records', async () => {
    expect(await driver.verify()).toEqual([]);
  });
});
