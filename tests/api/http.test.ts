import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { startTestApi, type TestApi } from '../support/api.js';

let api: TestApi;
let closed: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  closed = await startTestApi({ trusted: ['10.0.0.0/8'] });
});
afterAll(async () => {
  await api.close();
  await closed.close();
});

const query = '{ viewer { name } }';

describe('health', () => {
  it('says that the process is alive and can answer', async () => {
    const answers = await Promise.all(
      ['/healthz', '/readyz'].map((path) => fetch(`${api.url}${path}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { status: 'alive' },
      { status: 'ready' },
    ]);
  });

  it('is open to everybody', async () => {
    expect((await fetch(`${closed.url}/healthz`)).status).toBe(200);
  });
});

describe('callers', () => {
  it('from trusted networks are answered', async () => {
    expect((await api.send(query)).data).toEqual({ viewer: { name: 'loopback' } });
  });

  it('from elsewhere are refused, whatever their headers say', async () => {
    const forwarded = {
      'x-forwarded-for': '10.0.0.1',
      forwarded: 'for=10.0.0.1',
      'x-real-ip': '10.0.0.1',
    };
    const answer = await closed.post(JSON.stringify({ query }), forwarded);
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.data).toBeUndefined();
  });

  it('from elsewhere are refused before their body is read', async () => {
    const answer = await closed.post('{ not even JSON');
    expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('GET', () => {
  const get = (text: string, headers: Record<string, string>) =>
    fetch(`${api.url}/graphql?query=${encodeURIComponent(text)}`, { headers });

  it('answers questions of clients that no foreign web page can be', async () => {
    const answer = await get(query, { 'apollo-require-preflight': '1' });
    expect(await answer.json()).toEqual({ data: { viewer: { name: 'loopback' } } });
  });

  it('is refused to others', async () => {
    const answer = await get(query, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('changes nothing', async () => {
    const answer = await get(
      'mutation { submitReports(input: { idempotencyKey: "x", reports: [] }) { created } }',
      { 'apollo-require-preflight': '1' },
    );
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('of an unknown address is told as JSON', async () => {
    const answer = await fetch(`${api.url}/nowhere`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('the server', () => {
  it('tells its schema', async () => {
    const { data, errors } = await api.send(
      '{ __schema { queryType { name } types { name description } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
  });

  it('survives bytes that are no HTTP', async () => {
    const { port, hostname } = new URL(api.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () =>
        socket.end('\u0000\u0001 nonsense\r\n\r\n'),
      );
      socket.on('close', () => resolve()).resume();
    });
    expect((await api.send(query)).status).toBe(200);
  });

  it('masks faults of the program and logs them under an id', async () => {
    const { database } = api.application;
    database.onStatement = () => {
      throw new Error('the secret of the house');
    };
    const answer = await api.send('{ unit(code: "vn") { code } }');
    database.onStatement = undefined;
    const [error] = answer.errors;
    expect(error?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer)).not.toMatch(/secret|stack/);
    expect(api.log.find((line) => line.includes(error?.extensions.id ?? '?'))).toContain(
      'the secret of the house',
    );
  });
});
