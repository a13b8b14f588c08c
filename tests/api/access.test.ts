import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeKey } from '../../src/access/api-key.js';
import { startTestApi, type TestApi } from '../support/api.js';
import { callerOf, createCaller, type Caller } from '../support/clients.js';
import { queryRows } from '../support/definition-database.js';
import { fillSmallWorld } from '../support/small-world.js';

let api: TestApi;
let manager: Caller;
let submitter: Caller;
beforeAll(async () => {
  api = await startTestApi();
  await fillSmallWorld(api);
  const all = ['READ', 'SUBMIT_REPORTS', 'CHANGE_REGISTERS', 'MANAGE_CLIENTS'];
  manager = await createCaller(api, { code: 'manager', actions: all });
  submitter = await createCaller(
    api,
    { code: 'submitter', actions: ['SUBMIT_REPORTS'], unit: 'zones', agency: 'insurance' },
    manager,
  );
});
afterAll(() => api.close());

const rotateText = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) {
  key client { keys { hint expiresAt } } userErrors { code path } } }`;
const revokeText = `mutation ($input: RevokeApiClientInput!) { revokeApiClient(input: $input) {
  client { code revokedAt } userErrors { code path } } }`;
const viewerText = `{ viewer { name kind client actions agency seesEverything unit { code } scope { code } } }`;

interface Rotated {
  readonly rotateApiKey: { readonly key: string; readonly client: { readonly keys: object[] } };
}

const rotate = async (code: string, overlapDays: number): Promise<string> => {
  const { data } = await manager.send<Rotated>(rotateText, { input: { code, overlapDays } });
  return data!.rotateApiKey.key;
};

describe('the first client', () => {
  it('ends the time of callers without a key', async () => {
    const answer = await api.send(viewerText);
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is who it says, and no more', async () => {
    expect((await manager.send(viewerText)).data).toEqual({
      viewer: {
        name: 'client:manager',
        kind: 'CLIENT',
        client: 'manager',
        actions: ['READ', 'SUBMIT_REPORTS', 'CHANGE_REGISTERS', 'MANAGE_CLIENTS'],
        agency: null,
        seesEverything: true,
        unit: null,
        scope: [],
      },
    });
  });
});

describe('whoever cannot prove who it is', () => {
  const cases = async (): Promise<[string, Record<string, string>][]> => {
    await createCaller(api, { code: 'revoked', actions: ['READ'] }, manager);
    const rotated = await createCaller(api, { code: 'ended', actions: ['READ'] }, manager);
    const revoked = callerOf(api, await rotate('revoked', 7));
    await manager.send(revokeText, { input: { code: 'revoked' } });
    await rotate('ended', 0);
    return [
      ['no header', {}],
      ['an empty header', { authorization: '' }],
      ['another scheme', { authorization: `Basic ${manager.key}` }],
      ['a malformed key', { authorization: `Bearer ${manager.key}x` }],
      ['an unknown key', { authorization: `Bearer ${makeKey().text}` }],
      ['a revoked client', { authorization: `Bearer ${revoked.key}` }],
      ['a key whose time is over', { authorization: `Bearer ${rotated.key}` }],
    ];
  };

  it('is told the same, whatever is wrong', async () => {
    const told = new Set<string>();
    for (const [, headers] of await cases()) {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: viewerText }),
      });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      told.add(await response.text());
    }
    expect([...told]).toEqual([expect.stringContaining('UNAUTHENTICATED')]);
  });

  it('is not let in by the requests before it on the same connection', async () => {
    // fetch keeps the connection: the key of the first request says nothing of the second.
    expect((await manager.send(viewerText)).status).toBe(200);
    expect((await api.send(viewerText)).status).toBe(401);
    expect((await manager.send(viewerText)).status).toBe(200);
  });

  it('costs a statement of its own for every request with a key', async () => {
    const names: string[] = [];
    api.application.database.onStatement = ({ name }) => void names.push(name);
    for (let round = 0; round < 3; round += 1) await manager.send('{ viewer { name } }');
    await api.send(viewerText);
    api.application.database.onStatement = undefined;
    expect(names).toEqual(['access.find-key', 'access.find-key', 'access.find-key']);
  });

  it('still sees that the server is alive', async () => {
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
  });
});

describe('a client without an action', () => {
  it('is told which one it lacks, and nothing is done', async () => {
    const answer = await submitter.send(
      'mutation { registerEnterprises(input: { enterprises: [] }) { created } }',
    );
    expect(answer.data).toEqual({ registerEnterprises: null });
    expect(answer.errors).toEqual([
      expect.objectContaining({
        path: ['registerEnterprises'],
        extensions: { code: 'FORBIDDEN', action: 'CHANGE_REGISTERS' },
        message: expect.stringContaining('CHANGE_REGISTERS') as unknown,
      }),
    ]);
  });

  it('is refused field by field, and told who it is', async () => {
    const answer = await submitter.send('{ viewer { client unit { code } } units { totalCount } }');
    expect(answer.data).toEqual({ viewer: { client: 'submitter', unit: null }, units: null });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('logs nothing as a fault', () => {
    expect(api.log.filter((line) => line.includes('fault of the program'))).toEqual([]);
  });
});

describe('keys over the API', () => {
  it('overlap while they are rotated', async () => {
    const old = await createCaller(api, { code: 'rolling', actions: ['READ'] }, manager);
    const fresh = callerOf(api, await rotate('rolling', 7));
    expect((await old.send(viewerText)).status).toBe(200);
    expect((await fresh.send(viewerText)).status).toBe(200);
    const { data } = await manager.send('{ apiClients { code keys { hint expiresAt } } }');
    expect(data).toMatchObject({
      apiClients: expect.arrayContaining([
        {
          code: 'rolling',
          keys: [
            { hint: old.key.slice(0, 12), expiresAt: '2026-03-08T05:00:00.000Z' },
            { hint: fresh.key.slice(0, 12), expiresAt: null },
          ],
        },
      ]) as unknown,
    });
  });

  it('die with their client between two requests', async () => {
    const caller = await createCaller(api, { code: 'short', actions: ['READ'] }, manager);
    expect((await caller.send(viewerText)).status).toBe(200);
    const { data } = await manager.send(revokeText, { input: { code: 'short' } });
    expect(data).toEqual({
      revokeApiClient: {
        client: { code: 'short', revokedAt: expect.any(String) as unknown },
        userErrors: [],
      },
    });
    expect((await caller.send(viewerText)).status).toBe(401);
  });

  it('are refused with every finding at once', async () => {
    const { data } = await manager.send(
      `mutation { createApiClient(input: { code: "X", name: "", actions: [DEFINE], unit: "nowhere",
        expiresAt: "2020-01-01T00:00:00Z" }) { key client { code } userErrors { code path } } }`,
    );
    expect(data).toEqual({
      createApiClient: {
        key: null,
        client: null,
        userErrors: [
          { code: 'UNKNOWN_UNIT', path: ['unit'] },
          { code: 'INVALID_CODE', path: ['code'] },
          { code: 'INVALID_NAME', path: ['name'] },
          { code: 'DEFINES_EVERYWHERE', path: ['actions', '0'] },
          { code: 'BEYOND_OWN_RIGHTS', path: ['actions', '0'] },
          { code: 'EXPIRY_PASSED', path: ['expiresAt'] },
        ],
      },
    });
  });
});

describe('what a client changes', () => {
  it('is recorded under its name, also its receipts', async () => {
    const reports = [
      {
        form: 'enterprise_half_year',
        reporter: { enterprise: '9900000016' },
        period: '2024-H1',
        values: [{ measure: 'workers', value: 7 }],
      },
    ];
    const text = `mutation ($input: SubmitReportsInput!) { submitReports(input: $input) {
      created unchanged receipt { idempotencyKey } userErrors { code } } }`;
    // The key is taken already, by another principal.
    const input = { idempotencyKey: 'world', reports };
    expect((await submitter.send(text, { input })).data).toEqual({
      submitReports: {
        created: 1,
        unchanged: 0,
        receipt: { idempotencyKey: 'world' },
        userErrors: [],
      },
    });
    const rows = await queryRows(
      api.application.database,
      "select principal from push where idempotency_key = 'world' order by principal",
    );
    expect(rows).toEqual([{ principal: 'client:submitter' }, { principal: 'loopback' }]);
  });
});

describe('keys', () => {
  it('are nowhere: neither in the log nor in the database', async () => {
    const secrets = [manager, submitter].map(({ key }) => key.slice(12));
    const rows = await queryRows(
      api.application.database,
      `select (select jsonb_agg(c) from api_client c)::text || (select jsonb_agg(k) from api_key k)::text
         || (select jsonb_agg(r) from revision r)::text || (select jsonb_agg(p) from push p)::text as all`,
    );
    for (const secret of secrets) {
      expect(api.log.join('\n')).not.toContain(secret);
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });
});
