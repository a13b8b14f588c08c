import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Action } from '../../../src/access/action.js';
import { Authenticator } from '../../../src/access/authenticator.js';
import { readClients } from '../../../src/access/client-reader.js';
import type { ClientDraft } from '../../../src/access/client.js';
import { systemPrincipal } from '../../../src/access/principal.js';
import { queryRows } from '../../support/definition-database.js';
import { begin, ClientWorld, codesOf, draftOf, keyOf, later } from './client-world.js';

let world: ClientWorld;
beforeAll(async () => {
  world = await ClientWorld.open();
});
afterAll(() => world.close());
beforeEach(() => world.restart());

describe('the door', () => {
  it('is open to trusted networks until the first client exists, also when another process makes it', async () => {
    const trusted = { authorization: undefined, isTrusted: true };
    expect((await world.authenticator.principalOf(trusted))?.name).toBe('loopback');
    expect(await world.authenticator.principalOf({ ...trusted, isTrusted: false })).toBeUndefined();
    await keyOf(world.create(draftOf('first')));
    world.now = new Date(begin.getTime() + 999);
    expect((await world.authenticator.principalOf(trusted))?.name).toBe('loopback');
    world.now = new Date(begin.getTime() + 1000);
    expect(await world.authenticator.principalOf(trusted)).toBeUndefined();
  });

  it('asks the database at most once a second, however many ask at once, and never again when closed', async () => {
    const asked: string[] = [];
    const database = {
      run: (statement: { name: string }) => {
        asked.push(statement.name);
        return Promise.resolve([{ found: asked.length > 1 }]);
      },
    };
    const { door } = new Authenticator(database, world.clock);
    expect(await Promise.all([door.isOpen(), door.isOpen(), door.isOpen()])).toEqual(
      Array.from({ length: 3 }, () => true),
    );
    expect(door.isOpen()).toBe(true);
    expect(asked).toHaveLength(1);
    world.now = later(1);
    expect(await door.isOpen()).toBe(false);
    world.now = later(2);
    expect(door.isOpen()).toBe(false);
    expect(asked).toHaveLength(2);
  });

  it('stays closed when all clients are revoked', async () => {
    await keyOf(world.create(draftOf('brief')));
    for (const { code } of await readClients(systemPrincipal.scope, world.database)) {
      await world.revoke(code);
    }
    expect(
      await world.authenticator.principalOf({ authorization: undefined, isTrusted: true }),
    ).toBeUndefined();
  });
});

describe('a new client', () => {
  it('calls by its name, with its actions, subtree and agency', async () => {
    const caller = await world.client('whole', {
      actions: ['SUBMIT_REPORTS', 'READ', 'READ'],
      unitId: world.unitId('province'),
      agency: 'insurance',
    });
    expect(caller).toEqual({
      name: 'client:whole',
      scope: { roots: [world.unitId('province')] },
      actions: new Set(['READ', 'SUBMIT_REPORTS']),
      agency: 'insurance',
    });
  });

  it('is on record with who made it, and without its key', async () => {
    const key = await keyOf(world.create(draftOf('recorded')));
    const { database } = world;
    const [found] = await readClients(systemPrincipal.scope, database, ['recorded']);
    expect(found).toMatchObject({
      code: 'recorded',
      name: 'Phần mềm của tỉnh',
      actions: ['READ'],
      unit: null,
      createdBy: 'system',
      revokedAt: null,
      keys: [{ hint: key.slice(0, 12), createdAt: begin, expiresAt: null }],
    });
    const rows = await queryRows(
      database,
      'select c::text || k::text || r::text as all from api_client c, api_key k, revision r',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(key.slice(12));
  });

  it.each<[string, Partial<ClientDraft>, string[]]>([
    ['a code with capitals', { code: 'Tỉnh' }, ['INVALID_CODE code']],
    ['no name', { name: '  ' }, ['INVALID_NAME name']],
    ['a name with a line end', { name: 'a\nb' }, ['INVALID_NAME name']],
    ['no action', { actions: [] }, ['NO_ACTIONS actions']],
    ['an unknown action', { actions: ['READ', 'REED'] }, ['UNKNOWN_ACTION actions.1']],
    ['an agency with capitals', { agency: 'BHXH' }, ['INVALID_CODE agency']],
    ['an end that has come', { expiresAt: begin }, ['EXPIRY_PASSED expiresAt']],
    [
      'definitions for one subtree',
      { actions: ['DEFINE'], unitId: 1 },
      ['DEFINES_EVERYWHERE actions.0'],
    ],
    [
      'everything at once',
      { code: '', name: '', actions: ['X'], expiresAt: begin },
      [
        'INVALID_CODE code',
        'INVALID_NAME name',
        'UNKNOWN_ACTION actions.0',
        'EXPIRY_PASSED expiresAt',
      ],
    ],
  ])('is refused for %s', async (_case, changes, expected) => {
    expect(await codesOf(world.create(draftOf('refused', changes)))).toEqual(expected);
  });

  it('suggests the nearest action', async () => {
    const answer = await world.create(draftOf('refused', { actions: ['SUBMIT_REPORT'] }));
    expect(answer.ok ? [] : answer.errors[0]?.suggestion).toBe('SUBMIT_REPORTS');
  });

  it('has a code of its own, also when two are created at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.create(draftOf('only_one'))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.errors));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['CLIENT_EXISTS']));
  });
});

describe('nobody gives more than they have', () => {
  const manage: Action[] = ['READ', 'MANAGE_CLIENTS'];

  it.each<[string, Partial<ClientDraft>, string[]]>([
    [
      'an action',
      { actions: ['READ', 'DEFINE', 'SUBMIT_REPORTS'] },
      [
        'DEFINES_EVERYWHERE actions.1',
        'BEYOND_OWN_RIGHTS actions.1',
        'BEYOND_OWN_RIGHTS actions.2',
      ],
    ],
    ['everything', { unitId: null }, ['BEYOND_OWN_RIGHTS unit']],
    ['another agency', { agency: 'customs' }, ['BEYOND_OWN_RIGHTS agency']],
    ['no agency', { agency: undefined }, ['BEYOND_OWN_RIGHTS agency']],
    ['just as much', {}, []],
  ])('%s', async (what, changes, expected) => {
    const code = `giver_${what.replaceAll(' ', '_')}`;
    const unitId = world.unitId('province');
    const caller = await world.client(code, { actions: manage, unitId, agency: 'insurance' });
    const given = { actions: manage, unitId: world.unitId('commune'), agency: 'insurance' };
    expect(
      await codesOf(world.create(draftOf(`${code}_given`, { ...given, ...changes }), caller)),
    ).toEqual(expected);
  });

  it('a unit outside of the own subtree, upwards too', async () => {
    const unitId = world.unitId('commune');
    const caller = await world.client('commune_manager', { actions: manage, unitId });
    for (const above of ['land', 'province']) {
      const draft = draftOf('above', { unitId: world.unitId(above) });
      expect(await codesOf(world.create(draft, caller))).toEqual(['BEYOND_OWN_RIGHTS unit']);
    }
  });

  it('a key to a client that may do more', async () => {
    const unitId = world.unitId('province');
    const caller = await world.client('weak_manager', { actions: manage, unitId });
    await world.client('strong', { actions: ['READ', 'CHANGE_REGISTERS'], unitId });
    expect(await codesOf(world.rotate({ code: 'strong' }, caller))).toEqual([
      'BEYOND_OWN_RIGHTS code',
    ]);
    expect(await codesOf(world.revoke('strong', caller))).toEqual(['BEYOND_OWN_RIGHTS code']);
  });

  it('clients outside of the own subtree do not exist', async () => {
    const caller = await world.client('small_manager', {
      actions: manage,
      unitId: world.unitId('commune'),
    });
    await world.client('outsider', { unitId: world.unitId('province') });
    await world.client('everywhere', {});
    for (const code of ['outsider', 'everywhere', 'nobody', 'Nobody\0']) {
      expect(await codesOf(world.rotate({ code }, caller))).toEqual(['UNKNOWN_CLIENT code']);
      expect(await codesOf(world.revoke(code, caller))).toEqual(['UNKNOWN_CLIENT code']);
    }
    const seen = await readClients(caller.scope, world.database);
    expect(seen.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['commune_manager', 'small_manager']),
    );
    expect(seen.every(({ unit }) => unit?.code === 'commune')).toBe(true);
  });
});
