import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Authenticator } from '../../../src/access/authenticator.js';
import { contributionSources } from '../../../src/app/sources.js';
import type { CommandContext } from '../../../src/cli/command-context.js';
import { runProgram } from '../../../src/cli/run-program.js';
import { systemClock } from '../../../src/kernel/clock.js';
import { createSmallWorld, type SmallWorld } from '../../support/application-world.js';

let world: SmallWorld;
let output = '';
let errorOutput = '';
beforeAll(async () => {
  world = await createSmallWorld();
});
afterAll(() => world.close());

/** Runs `tonghop client ...`; its exit code. */
async function run(...parameters: string[]): Promise<number> {
  output = '';
  errorOutput = '';
  const { application } = world;
  const context: CommandContext = {
    seedsDirectory: 'seeds',
    output: { write: (text) => (output += text) },
    errorOutput: { write: (text) => (errorOutput += text) },
    withServices: (_wish, work) =>
      work({ ...application, clock: systemClock, sources: contributionSources }),
    migrate: () => Promise.resolve([]),
  };
  return runProgram(context, ['client', ...parameters], '0.0.0');
}

const callerOf = (key: string) =>
  new Authenticator(world.application.database, systemClock).principalOf({
    authorization: `Bearer ${key}`,
    isTrusted: false,
  });

describe('tonghop client', () => {
  it('says that there are none', async () => {
    expect(await run('list')).toBe(0);
    expect(output).toContain('There are no clients');
    expect(await run('list', '--json')).toBe(0);
    expect(JSON.parse(output)).toEqual({ clients: [] });
  });

  it('creates one and prints its key on a line of its own, once', async () => {
    const actions = 'READ, SUBMIT_REPORTS';
    expect(
      await run(
        'create',
        'province',
        '--name',
        'Phần mềm',
        '--actions',
        actions,
        '--unit',
        'province',
      ),
    ).toBe(0);
    const key = /^tonghop_\S{43}$/m.exec(output)?.[0] ?? '';
    expect(await callerOf(key)).toMatchObject({
      name: 'client:province',
      actions: new Set(['READ', 'SUBMIT_REPORTS']),
    });
    expect(await run('list')).toBe(0);
    expect(output).toMatch(
      /^province +province +READ,SUBMIT_REPORTS +tonghop_.{4}\.\.\. +20\S+ *$/m,
    );
    expect(output).not.toContain(key);
  });

  it('rotates and revokes', async () => {
    expect(await run('rotate', 'province', '--overlap', '0', '--json')).toBe(0);
    const { key, code } = JSON.parse(output) as { key: string; code: string };
    expect([code, (await callerOf(key))?.name]).toEqual(['province', 'client:province']);
    expect(await run('list')).toBe(0);
    expect(output).toMatch(/expired 20/);
    expect(await run('revoke', 'province')).toBe(0);
    expect(await callerOf(key)).toBeUndefined();
    expect(await run('list')).toBe(0);
    expect(output).toMatch(/revoked 20/);
    expect(await run('rotate', 'province')).toBe(1);
    expect(output).toContain('CLIENT_REVOKED');
  });

  it('takes the end of a key as a day in Vietnam or an instant', async () => {
    const create = ['--name', 'x', '--actions', 'READ', '--expires'];
    expect(await run('create', 'by_day', ...create, '2099-01-01')).toBe(0);
    expect(await run('create', 'by_instant', ...create, '2099-01-01T00:00:00Z')).toBe(0);
    expect(await run('list', '--json')).toBe(0);
    const { clients } = JSON.parse(output) as { clients: { keys: { expiresAt: string }[] }[] };
    expect(clients.flatMap(({ keys }) => keys.map(({ expiresAt }) => expiresAt))).toEqual(
      expect.arrayContaining(['2098-12-31T17:00:00.000Z', '2099-01-01T00:00:00.000Z']),
    );
  });

  it('tells all findings and the nearest right names', async () => {
    expect(await run('create', 'X', '--name', ' ', '--actions', 'REED', '--unit', 'provinse')).toBe(
      1,
    );
    expect(output.split('\n').map((line) => line.split(':')[0])).toEqual([
      'UNKNOWN_UNIT',
      'INVALID_CODE',
      'INVALID_NAME',
      'UNKNOWN_ACTION',
      '',
    ]);
    expect(output).toContain('Did you mean "province"?');
    expect(output).toContain('Did you mean "READ"?');
    expect(await run('revoke', 'nobody', '--json')).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ errors: [{ code: 'UNKNOWN_CLIENT' }] });
  });

  it.each([
    [['create', 'x', '--actions', 'READ'], '--name'],
    [['create', 'x', '--name', 'x'], '--actions'],
    [['create', 'x', '--name', 'x', '--actions', 'READ', '--expires', 'soon'], '2027-01-01'],
    [['make'], 'unknown command'],
  ])('refuses %j as wrong usage', async (parameters, reason) => {
    expect(await run(...parameters)).toBe(2);
    expect(errorOutput).toContain(reason);
  });

  it('explains itself', async () => {
    expect(await run('create', '--help')).toBe(0);
    expect(output).toMatch(/SUBMIT_REPORTS +Submits/);
  });
});
