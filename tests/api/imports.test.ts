import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Row } from '../../src/platform/row.js';
import { sqlStatement } from '../../src/platform/statement.js';
import type { TestApi } from '../support/api.js';
import { createCaller } from '../support/clients.js';
import { startDemoApi } from '../support/guide-world.js';
import { sendFile, untilEnded } from '../support/send-file.js';

const broken = sqlStatement(
  `-- name: test.broken\nselect state, (select count(*)::int from bulk_import_chunk) as chunks
   from bulk_import where what = 'organizations'`,
);

let api: TestApi;
beforeAll(async () => {
  api = await startDemoApi({ today: '2026-03-01', imports: true });
});
afterAll(() => api.close());

const rows = (count: number, wrong = 0): string =>
  Array.from({ length: count }, (_, index) => {
    const taxCode = index < count - wrong ? '0100109106' : '12';
    return `${JSON.stringify({ taxCode, name: `Tên ${index}`, unit: 'binh_phuoc_zones', openedOn: '2020-01-01' })}\n`;
  }).join('');

describe('POST /imports/<what> and GET /imports/<id>', () => {
  it('takes a packed file, tells how far it is and every fault', async () => {
    const { status, body } = await sendFile(api.url, 'enterprises', gzipSync(rows(25, 24)), {
      'content-encoding': 'gzip',
    });
    expect(status).toBe(202);
    expect(body).toMatchObject({ rows: 25, links: { self: `/imports/${body.id}` } });
    const told = await untilEnded(api.url, body.id);
    expect(told).toMatchObject({ state: 'DONE', created: 1, rejected: 24, faults: 24 });
    expect(told.firstFaults).toHaveLength(20);
    expect(told.firstFaults[0]).toMatchObject({ line: 2, code: 'INVALID_TAX_CODE' });
    const all = await fetch(`${api.url}${told.links.faults}`);
    expect(all.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await all.text()).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { line: number }).line)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 2),
    );
  });

  it('checks everything and stores nothing with mode=dryRun', async () => {
    const file = rows(1).replace('0100109106', '0100112437');
    const { body } = await sendFile(api.url, 'enterprises?mode=dryRun', file);
    expect(await untilEnded(api.url, body.id)).toMatchObject({ created: 1, dryRun: true });
    const { data } = await api.send('{ enterprise(taxCode: "0100112437") { name } }');
    expect(data).toEqual({ enterprise: null });
  });

  it.each([
    ['enterprises', { 'content-type': 'application/json' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['enterprises', { 'content-encoding': 'br' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['enterprises', { 'content-encoding': 'gzip' }, 400, 'IMPORT_NOT_GZIP'],
    ['enterprises', { 'content-type': 'text/csv' }, 400, 'IMPORT_SYNTAX'],
    ['enterprises?mode=dry', {}, 400, 'BAD_REQUEST'],
    ['enterprise', {}, 404, 'NOT_FOUND'],
  ])('refuses %s with %j', async (what, headers, status, code) => {
    const answer = await sendFile(api.url, what, rows(3000), headers);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.extensions.code).toBe(code);
  });

  it('suggests the nearest column', async () => {
    const file = 'tax_code,name,unit,opened_on,size_clas\n1,2,3,4,5\n';
    const { body } = await sendFile(api.url, 'enterprises', file, { 'content-type': 'text/csv' });
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'IMPORT_COLUMN_UNKNOWN',
      suggestion: 'size_class',
    });
  });

  it('knows no import that there never was', async () => {
    for (const id of ['x', '00000000-0000-4000-8000-000000000000', 'x/faults']) {
      const answer = await fetch(`${api.url}/imports/${id}`);
      expect(answer.status).toBe(404);
    }
  });

  it('keeps nothing of a connection that breaks', async () => {
    const told = (): Promise<Row[]> => api.application.database.run(broken);
    const options = { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } };
    const sending = request(`${api.url}/imports/organizations`, options);
    const ended = new Promise((resolve) => sending.on('error', resolve));
    sending.write(rows(5000));
    while ((await told()).length === 0) await wait(10);
    sending.destroy();
    await ended;
    while ((await told())[0]?.state !== 'UNDONE') await wait(10);
    expect(await told()).toEqual([{ state: 'UNDONE', chunks: 0 }]);
  });
});

describe('clients', () => {
  it('need the action of the mutation, and see their own imports', async () => {
    const actions = ['MANAGE_CLIENTS', 'SUBMIT_REPORTS'];
    const whole = await createCaller(api, { code: 'i_whole', actions });
    const part = { actions: ['SUBMIT_REPORTS'], unit: 'binh_phuoc' };
    const one = await createCaller(api, { code: 'i_one', ...part }, whole);
    const other = await createCaller(api, { code: 'i_other', ...part }, whole);
    const as = ({ key }: { key: string }) => ({ authorization: `Bearer ${key}` });
    expect((await sendFile(api.url, 'enterprises', rows(2))).status).toBe(401);
    const refused = await sendFile(api.url, 'enterprises', rows(2), as(one));
    expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    const report = JSON.stringify({ form: 'x', reporter: {}, period: '2023-H1', values: [] });
    const { body } = await sendFile(api.url, 'reports', report, as(one));
    expect(await untilEnded(api.url, body.id, as(one))).toMatchObject({ rejected: 1 });
    const seen = async (headers: Record<string, string>) =>
      (await fetch(`${api.url}/imports/${body.id}/faults`, { headers })).status;
    expect(await seen(as(one))).toBe(200);
    expect(await seen(as(whole))).toBe(200);
    expect(await seen(as(other))).toBe(404);
    expect(await seen({})).toBe(401);
  });
});
