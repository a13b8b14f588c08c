import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { PreparedClient } from '../../../src/platform/prepared-client.js';

const text = '-- name: platform.example\nselect $1::int';

let now = 0;
let sent: unknown[] = [];
let isBroken = false;

beforeEach(() => {
  now = 1000;
  sent = [];
  isBroken = false;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  jest.spyOn(Client.prototype, 'query').mockImplementation((query: unknown): unknown => {
    sent.push(query);
    return isBroken ? Promise.reject(new Error('refused')) : Promise.resolve({ rows: [] });
  });
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a client of prepared statements', () => {
  it('names a statement by its first comment and leaves other texts alone', async () => {
    const client = new PreparedClient();
    await client.query(text, [1]);
    await client.query('select 1', []);
    await client.query('begin');
    expect(sent).toEqual([{ name: 'platform.example', text, values: [1] }, 'select 1', 'begin']);
  });

  it('drops its plans after ten seconds, just before a prepared statement', async () => {
    const client = new PreparedClient();
    const prepared = { name: 'platform.example', text, values: [1] };
    now += 9_999;
    await client.query(text, [1]);
    now += 1;
    await client.query('select 1', []);
    await client.query(text, [1]);
    await client.query(text, [1]);
    expect(sent).toEqual([prepared, 'select 1', 'discard plans', prepared, prepared]);
  });

  it('keeps them twice as long each time, up to 640 seconds', async () => {
    const client = new PreparedClient();
    const lifetimes: number[] = [];
    for (let waited = 1; lifetimes.length < 8; waited += 1) {
      now += 1000;
      sent = [];
      await client.query(text, [1]);
      if (sent.length === 1) continue;
      lifetimes.push(waited);
      waited = 0;
    }
    expect(lifetimes).toEqual([10, 20, 40, 80, 160, 320, 640, 640]);
  });

  it('sends the statement also where plans cannot be dropped, so that its own fault is told', async () => {
    const client = new PreparedClient();
    isBroken = true;
    now += 10_000;
    await expect(client.query(text, [1])).rejects.toThrow('refused');
    expect(sent).toHaveLength(2);
  });
});
