import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogue } from '../oracle/catalogue.js';
import { beginYear, mustState } from '../support/duty-world.js';
import { openPostgresDriver, type PostgresDriver } from '../support/postgres-driver.js';
import { chooseFills, duties } from './choose-fills.js';
import { composeHistory } from './compose-history.js';
import { anyFillDraft } from './draft.js';
import { runHistory } from './run-history.js';

const runs = Number(process.env.FILL_RUNS ?? 8);
/** What a failure prints; the same seed (and path) gives the same histories again. */
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_000);
const path = process.env.PROPERTY_PATH;

const catalogue = readCatalogue();
let driver: PostgresDriver;
let worlds = 0;
beforeAll(async () => {
  driver = await openPostgresDriver('2026-06-30', true);
  const { application } = driver;
  await beginYear(application);
  await mustState(
    application,
    duties.map(({ form, kind, from, unitKinds }) => ({
      code: form,
      form,
      reporterKind: kind,
      from,
      daysAfter: 10,
      ...(unitKinds === undefined ? {} : { unitKinds }),
    })),
  );
});
afterAll(() => driver.close());

/** Counts the figures that the driver answers with an earlier value in them. */
function countFilled(counted: PostgresDriver): () => number {
  const read = counted.read.bind(counted);
  let count = 0;
  counted.read = async (requests, today) => {
    const answers = await read(requests, today);
    count += answers.flat().filter(({ filled = 0 }) => filled > 0).length;
    return answers;
  };
  return () => count;
}

it(
  `fills like the oracle in ${runs} random histories of registers, reports and trees (seed ${seed})`,
  async () => {
    const filled = countFilled(driver);
    const property = fc.asyncProperty(anyFillDraft, async (draft) => {
      worlds += 1;
      const steps = composeHistory(draft, worlds, catalogue);
      const found = await runHistory(
        driver,
        catalogue,
        steps,
        draft.questions,
        (commands) => commands,
        chooseFills,
      );
      if (found.differences.length > 0) {
        const story = steps.map((step) => JSON.stringify(step));
        throw new Error([...found.differences.slice(0, 8), ...story].join('\n'));
      }
    });
    await fc.assert(property, { numRuns: runs, seed, ...(path === undefined ? {} : { path }) });
    expect(filled()).toBeGreaterThan(0);
  },
  60_000 + runs * 10_000,
);

it('finds out when the oracle does not know who owes what', async () => {
  const choose: typeof chooseFills = (...asked) =>
    chooseFills(...asked).map((request) => ({ ...request, fill: [] }));
  const found: string[] = [];
  for (const draft of fc.sample(anyFillDraft, { seed: 7, numRuns: 4 })) {
    worlds += 1;
    const steps = composeHistory(draft, worlds, catalogue);
    const whole = (commands: Parameters<typeof chooseFills>[1]) => commands;
    const run = await runHistory(driver, catalogue, steps, draft.questions, whole, choose);
    found.push(...run.differences);
  }
  expect(found.length).toBeGreaterThan(0);
});
