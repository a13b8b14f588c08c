import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { queryRows } from '../../support/definition-database.js';
import { ClientWorld, codesOf, draftOf, keyOf, later } from './client-world.js';

let world: ClientWorld;
beforeAll(async () => {
  world = await ClientWorld.open();
});
afterAll(() => world.close());
beforeEach(() => world.restart());

describe('rotation', () => {
  it('lets both keys work for the overlap, then only the new one', async () => {
    const old = await keyOf(world.create(draftOf('rotated')));
    world.now = later(1);
    const fresh = await keyOf(world.rotate({ code: 'rotated', overlapDays: 7 }));
    expect([(await world.callerOf(old))?.name, (await world.callerOf(fresh))?.name]).toEqual([
      'client:rotated',
      'client:rotated',
    ]);
    world.now = new Date(later(8).getTime() - 1);
    expect(await world.callerOf(old)).toBeDefined();
    world.now = later(8);
    expect(await world.callerOf(old)).toBeUndefined();
    expect(await world.callerOf(fresh)).toBeDefined();
  });

  it('with an overlap of 0 ends the other keys at once', async () => {
    const old = await keyOf(world.create(draftOf('at_once')));
    const fresh = await keyOf(world.rotate({ code: 'at_once', overlapDays: 0 }));
    expect([await world.callerOf(old), (await world.callerOf(fresh))?.name]).toEqual([
      undefined,
      'client:at_once',
    ]);
  });

  it('never lengthens the life of a key', async () => {
    const old = await keyOf(world.create(draftOf('short', { expiresAt: later(2) })));
    await world.rotate({ code: 'short', overlapDays: 90 });
    world.now = later(2);
    expect(await world.callerOf(old)).toBeUndefined();
  });

  it.each([-1, 91, 1.5, Number.NaN])('refuses an overlap of %s days', async (overlapDays) => {
    await world.create(draftOf('overlapped'));
    expect(await codesOf(world.rotate({ code: 'overlapped', overlapDays }))).toEqual([
      'INVALID_OVERLAP overlapDays',
    ]);
  });

  it('gives each of two at once a key that works', async () => {
    await world.create(draftOf('busy'));
    const keys = await Promise.all([
      keyOf(world.rotate({ code: 'busy' })),
      keyOf(world.rotate({ code: 'busy' })),
    ]);
    expect(
      (await Promise.all(keys.map((key) => world.callerOf(key)))).map((caller) => caller?.name),
    ).toEqual(['client:busy', 'client:busy']);
  });
});

describe('the end of keys', () => {
  it('comes at the instant that was said', async () => {
    const key = await keyOf(world.create(draftOf('expiring', { expiresAt: later(30) })));
    world.now = new Date(later(30).getTime() - 1);
    expect(await world.callerOf(key)).toBeDefined();
    world.now = later(30);
    expect(await world.callerOf(key)).toBeUndefined();
  });

  it('comes for all at once when the client is revoked, for good', async () => {
    const first = await keyOf(world.create(draftOf('gone')));
    const second = await keyOf(world.rotate({ code: 'gone' }));
    expect(await codesOf(world.revoke('gone'))).toEqual([]);
    expect(await Promise.all([first, second].map((key) => world.callerOf(key)))).toEqual([
      undefined,
      undefined,
    ]);
    expect(await codesOf(world.rotate({ code: 'gone' }))).toEqual(['CLIENT_REVOKED code']);
    expect(await codesOf(world.create(draftOf('gone')))).toEqual(['CLIENT_EXISTS code']);
  });

  it('is recorded once, also when revoked again or by two at once', async () => {
    await world.create(draftOf('twice'));
    await Promise.all([world.revoke('twice'), world.revoke('twice')]);
    await world.revoke('twice');
    const rows = await queryRows(
      world.database,
      `select count(*) as revisions from revision r
       where r.action = 'revokeApiClient'
         and r.id in (select revoked_by from api_client where code = 'twice')`,
    );
    expect(rows).toEqual([{ revisions: '1' }]);
    expect(await codesOf(world.revoke('twice'))).toEqual([]);
  });

  it('wins over a rotation at the same time: afterwards no key works', async () => {
    for (let round = 0; round < 5; round += 1) {
      const code = `raced_${round}`;
      const old = await keyOf(world.create(draftOf(code)));
      const [rotated] = await Promise.all([world.rotate({ code }), world.revoke(code)]);
      expect(await world.callerOf(old)).toBeUndefined();
      if (rotated.ok) expect(await world.callerOf(rotated.value.key)).toBeUndefined();
    }
  });
});

describe('the database', () => {
  it.each([
    "update api_client set actions = '{DEFINE}'",
    'delete from api_key',
    'update api_key set expires_at = null',
    "update api_key set digest = sha256('x')",
    "update api_key set expires_at = 'infinity' where expires_at is not null",
  ])('refuses: %s', async (sql) => {
    await world.create(draftOf('kept', { expiresAt: later(1) }));
    await expect(queryRows(world.database, sql)).rejects.toThrow(/can only/);
  });
});
