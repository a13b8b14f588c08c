import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCatalogue } from '../oracle/catalogue.js';
import type { Command } from '../oracle/history.js';
import type { Driver } from '../support/driver.js';
import { openPostgresDriver } from '../support/postgres-driver.js';
import { composeHistory } from './compose-history.js';
import { anyDraft } from './draft.js';
import { runHistory } from './run-history.js';

const catalogue = readCatalogue();
const drafts = fc.sample(anyDraft, { numRuns: 60, seed: 2 });
let driver: Driver;
let worlds = 0;

beforeAll(async () => {
  driver = await openPostgresDriver();
});
afterAll(async () => driver.close());

/** Every command of one act is told to the oracle in another way, or not at all. */
function retelling<A extends Command['act']>(
  act: A,
  tell: (command: Extract<Command, { act: A }>) => Command | undefined,
): (commands: readonly Command[]) => Command[] {
  const isIt = (command: Command): command is Extract<Command, { act: A }> => command.act === act;
  return (commands) =>
    commands.flatMap((command) => (isIt(command) ? (tell(command) ?? []) : [command]));
}

// The oracle is told another story than the product: the comparison must notice.
const stories: Record<string, (commands: readonly Command[]) => Command[]> = {
  'no reclassification': retelling('classifyEnterprise', () => undefined),
  'no relocation': retelling('moveEnterprise', () => undefined),
  'no closing': retelling('closeEnterprise', () => undefined),
  'no dissolution': retelling('dissolveOrganization', () => undefined),
  'no change of form': retelling('changeForm', () => undefined),
  'no coverage of other enterprises': retelling('foundOrganization', (told) => ({
    ...told,
    covers: [],
  })),
  'trade unions as youth unions': retelling('foundOrganization', (told) =>
    told.kind === 'TRADE_UNION' ? { ...told, kind: 'YOUTH_UNION' } : told,
  ),
  'another unit at the opening': retelling('openEnterprise', (told) => ({
    ...told,
    unit: told.unit.replace(/_.*/, '_root'),
  })),
  'every number one higher': retelling('report', (told) => ({
    ...told,
    values: told.values.map((value) => ({ ...value, value: value.value + 1 })),
  })),
  'every second value left out': retelling('report', (told) => ({
    ...told,
    values: told.values.filter((_, index) => index % 2 === 0),
  })),
};

describe('the comparison notices a story with', () => {
  it.each(Object.entries(stories))('%s', async (_name, retell) => {
    for (const draft of drafts) {
      worlds += 1;
      const steps = composeHistory(draft, worlds, catalogue);
      const found = await runHistory(driver, catalogue, steps, draft.questions, retell);
      if (found.differences.length > 0) return;
    }
    expect('a difference').toBe('found');
  });
});
