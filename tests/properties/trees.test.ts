import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogue } from '../oracle/catalogue.js';
import type { Driver } from '../support/driver.js';
import { openPostgresDriver } from '../support/postgres-driver.js';
import { chooseTrees } from './choose-trees.js';
import { composeHistory, type TimedStep } from './compose-history.js';
import { anyTreeDraft } from './draft.js';
import { runHistory } from './run-history.js';

const runs = Number(process.env.PROPERTY_RUNS ?? 40);
/** What a failure prints; the same seed (and path) gives the same histories again. */
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_000);
const path = process.env.PROPERTY_PATH;
const shrink = process.env.PROPERTY_SHRINK !== 'no';
/** So many histories share a database: every reorganization keeps the tree of all its units. */
const PER_DATABASE = 25;

const catalogue = readCatalogue();
let driver: Driver;
let worlds = 0;
let cells = 0;
const acts = { open: 0, close: 0, move: 0, merge: 0, split: 0 };

beforeAll(async () => {
  driver = await openPostgresDriver('2024-01-01', true);
});
afterAll(async () => driver.close());

function count(steps: readonly TimedStep[]): void {
  for (const step of steps) {
    if (step.do !== 'command' || step.command.act !== 'reorganize') continue;
    for (const act of Object.keys(acts) as (keyof typeof acts)[]) {
      if (step.command[act].length > 0) acts[act] += 1;
    }
  }
}

function tell(differences: readonly string[], steps: readonly TimedStep[]): string {
  const story = steps.map((step) => JSON.stringify(step));
  return [`${differences.length} differences`, ...differences.slice(0, 8), ...story].join('\n');
}

async function change(): Promise<void> {
  worlds += 1;
  if (worlds % PER_DATABASE > 0) return;
  expect(await driver.verify()).toEqual([]);
  await driver.rebuild('2026-06-30');
  expect(await driver.verify()).toEqual([]);
  await driver.close();
  driver = await openPostgresDriver('2024-01-01', true);
}

describe('trees that change', () => {
  it(
    `answer like the oracle in ${runs} random histories, under every tree and by every road`,
    async () => {
      const property = fc.asyncProperty(anyTreeDraft, async (draft) => {
        await change();
        const steps = composeHistory(draft, worlds, catalogue);
        count(steps);
        const whole = (commands: Parameters<typeof chooseTrees>[1]) => commands;
        const found = await runHistory(
          driver,
          catalogue,
          steps,
          draft.questions,
          whole,
          chooseTrees,
        );
        cells += found.cells;
        if (found.differences.length > 0) throw new Error(tell(found.differences, steps));
      });
      await fc.assert(property, {
        numRuns: runs,
        seed,
        endOnFailure: !shrink,
        ...(path === undefined ? {} : { path }),
      });
      expect(cells).toBeGreaterThan(runs * 1000);
      if (path === undefined) expect(Math.min(...Object.values(acts))).toBeGreaterThan(0);
    },
    120_000 + runs * 10_000,
  );

  it('leave the cube the sum of the contributions of all records', async () => {
    expect(await driver.verify()).toEqual([]);
    await driver.rebuild('2026-06-30');
    expect(await driver.verify()).toEqual([]);
  });
});
