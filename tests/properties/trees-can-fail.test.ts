import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogue } from '../oracle/catalogue.js';
import type { Command, Reorganize } from '../oracle/history.js';
import type { Driver } from '../support/driver.js';
import { openPostgresDriver } from '../support/postgres-driver.js';
import { chooseTrees } from './choose-trees.js';
import { composeHistory } from './compose-history.js';
import { anyTreeDraft } from './draft.js';
import { runHistory } from './run-history.js';

const catalogue = readCatalogue();
const drafts = fc.sample(anyTreeDraft, { numRuns: 40, seed: 3 });
let driver: Driver;
let worlds = 0;

beforeAll(async () => {
  driver = await openPostgresDriver('2024-01-01', true);
});
afterAll(async () => driver.close());

/** Every reorganization is told to the oracle in another way. */
function retelling(tell: (act: Reorganize) => Reorganize) {
  return (commands: readonly Command[]): Command[] =>
    commands.map((command) => (command.act === 'reorganize' ? tell(command) : command));
}

// The oracle is told another story than the product: the comparison must notice.
const stories: Record<string, (act: Reorganize) => Reorganize> = {
  'no enterprises sent by splits': (act) => ({
    ...act,
    split: act.split.map((split) => ({ ...split, enterprises: [] })),
  }),
  'another main successor': (act) => ({
    ...act,
    split: act.split.map((split) => ({ ...split, main: split.into.at(-1)! })),
  }),
  'no moves': (act) => ({ ...act, move: [] }),
  'merges as closings': (act) => ({
    ...act,
    merge: [],
    close: [...act.close, ...act.merge.flatMap(({ predecessors }) => predecessors)],
  }),
  'everything a day later': (act) => ({
    ...act,
    on: dayAfter(act.on),
    open: act.open.map((unit) => ({ ...unit, openedOn: dayAfter(unit.openedOn) })),
  }),
};

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

describe('the comparison of trees notices a story with', () => {
  it.each(Object.entries(stories))('%s', async (_name, tell) => {
    for (const draft of drafts) {
      worlds += 1;
      const steps = composeHistory(draft, worlds, catalogue);
      const picks = draft.questions;
      const found = await runHistory(driver, catalogue, steps, picks, retelling(tell), chooseTrees);
      if (found.differences.length > 0) return;
    }
    expect('a difference').toBe('found');
  });
});
