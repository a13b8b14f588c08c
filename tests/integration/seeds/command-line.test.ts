import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createApplication, type Application } from '../../../src/app/application.js';
import { contributionSources } from '../../../src/app/sources.js';
import type { CommandContext } from '../../../src/cli/command-context.js';
import { runProgram } from '../../../src/cli/run-program.js';
import { chooseStartSeed, readSeedState } from '../../../src/cli/seed/seed-state.js';
import { systemClock } from '../../../src/kernel/clock.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

let storage: TestDatabase;
let application: Application;
let output = '';
let errorOutput = '';

/** Runs a verb; its exit code. What it wrote is in `output` and `errorOutput`. */
async function run(...parameters: string[]): Promise<number> {
  output = '';
  errorOutput = '';
  const context: CommandContext = {
    seedsDirectory: 'seeds',
    output: { write: (text) => (output += text) },
    errorOutput: { write: (text) => (errorOutput += text) },
    withServices: (_wish, work) => work({ ...application, sources: contributionSources }),
    migrate: () => Promise.resolve([]),
  };
  return runProgram(context, parameters, '0.0.0');
}

async function tamper(sql: string): Promise<void> {
  const client = new Client({ connectionString: storage.url });
  await client.connect();
  await client.query({ text: sql });
  await client.end();
}

beforeAll(async () => {
  storage = await createTestDatabase();
  application = await createApplication({
    databaseUrl: storage.url,
    poolSize: 4,
    clock: systemClock,
  });
});

afterAll(async () => {
  await application.close();
  await storage.drop();
});

describe('what a start loads', () => {
  const none = { isEmpty: false, isOnlySeeded: false, hasDemo: false, hasWholeDemo: false };
  const empty = { ...none, isEmpty: true, isOnlySeeded: true };
  const begun = { ...none, isOnlySeeded: true, hasDemo: true };
  const whole = { ...begun, hasWholeDemo: true };
  const reference = { ...none, isOnlySeeded: true };

  it.each([
    ['nothing said, embedded, empty', undefined, true, empty, 'demo'],
    ['nothing said, embedded, cut short', undefined, true, begun, 'demo'],
    ['nothing said, embedded, whole', undefined, true, whole, 'none'],
    ['demo, given, whole', 'demo', false, whole, 'none'],
    ['nothing said, embedded, reference only', undefined, true, reference, 'none'],
    ['nothing said, embedded, in use', undefined, true, none, 'none'],
    ['nothing said, given, empty', undefined, false, empty, 'none'],
    ['demo, given, empty', 'demo', false, empty, 'demo'],
    ['demo, given, in use', 'demo', false, none, 'none'],
    ['reference, embedded, empty', 'reference', true, empty, 'reference'],
    ['none, embedded, empty', 'none', true, empty, 'none'],
  ] as const)('%s', (_case, wanted, isEmbedded, state, expected) => {
    expect(chooseStartSeed(wanted, isEmbedded, state)).toBe(expected);
  });

  it('is read from the database', async () => {
    expect(await readSeedState(application.database)).toEqual(empty);
    expect(await run('seed', 'reference')).toBe(0);
    expect(await readSeedState(application.database)).toEqual(reference);
    expect(await run('seed')).toBe(0);
    expect(await readSeedState(application.database)).toEqual(whole);
    const change = { principal: 'loopback', action: 'test' };
    await application.database.write(change, (tx) => tx.revision());
    expect(await readSeedState(application.database)).toEqual(none);
  });
});

describe('verbs on the demo', () => {
  it('seed tells what every step did', async () => {
    expect(await run('seed', 'demo', '--json')).toBe(0);
    const { steps, faults } = JSON.parse(output) as { steps: object[]; faults: object[] };
    expect(faults).toEqual([]);
    expect(steps).toContainEqual(expect.objectContaining({ step: 'enterprises', unchanged: 217 }));
  });

  it('verify tells every difference in words, and rebuild repairs it', async () => {
    expect(await run('verify')).toBe(0);
    await tamper(`update cube_cell set provisional = provisional + 5 from unit u, measure m
      where u.id = node_id and u.code = 'hoa_lu' and m.id = measure_id and m.code = 'workers' and period = 202331`);
    expect(await run('verify')).toBe(1);
    expect(output).toMatch(/^hoa_lu +workers +total +2023-H1 +200 200 25 25 +200 205 25 25$/m);
    expect(output).toMatch(/^hoa_lu +workers +ownership=DOMESTIC +2023-H1 /m);
    expect(await run('verify', '--json')).toBe(1);
    const { differences } = JSON.parse(output) as { differences: object[] };
    expect(differences).toContainEqual({
      ...{ unit: 'hoa_lu', measure: 'workers', slice: 'total', period: '2023-H1' },
      ...{ expected: [200, 200, 25, 25], actual: [200, 205, 25, 25] },
    });
    expect(await run('rebuild')).toBe(0);
    expect(output).toMatch(/^The cube was made anew from the records in \d+ ms: [1-9]\d* sums/);
    expect(await run('verify')).toBe(0);
    expect(output).toBe('The cube holds what the records add up to.\n');
  });

  it('fold and migrate with nothing to do', async () => {
    expect(await run('fold', '--json')).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ folded: 0 });
    expect(await run('migrate')).toBe(0);
  });
});

describe('usage', () => {
  it.each([[['--help']], [['verify', '--help']], [['--version']]])(
    '%j is answered',
    async (parameters) => {
      expect(await run(...parameters)).toBe(0);
      expect(output).not.toBe('');
    },
  );

  it.each([
    [['sed'], 'unknown command'],
    [['verify', '--jso'], 'unknown option'],
    [['seed', 'nowhere'], 'neither reference, demo nor a folder'],
    [['seed', '--lang', 'fr'], 'Allowed choices are en, vi'],
  ])('%j is refused', async (parameters, reason) => {
    expect(await run(...parameters)).toBe(2);
    expect(errorOutput).toContain(reason);
  });
});
