import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { Client } from 'pg';
import { startTestApi, type TestApi } from './api.js';
import { fillSmallWorld } from './small-world.js';

/**
 * A server over the small world for tests of bad input. After each test: nothing was stored, nothing was a fault of the program, and the
 * next question is answered.
 */
export function unharmedApi(): () => TestApi {
  let api: TestApi;
  let reader: Client;
  let before: Record<string, number>;

  beforeAll(async () => {
    api = await startTestApi();
    await fillSmallWorld(api);
    reader = new Client({ connectionString: api.databaseUrl });
    await reader.connect();
  });
  afterAll(async () => {
    await reader.end();
    await api.close();
  });
  beforeEach(async () => {
    api.log.splice(0);
    before = await rowCounts(reader);
  });
  afterEach(async () => {
    expect(await rowCounts(reader)).toEqual(before);
    expect(api.log.filter((line) => line.includes('"level":"error"'))).toHaveLength(0);
    const next = await api.send('{ unit(code: "vn") { code } }');
    expect(next.data).toEqual({ unit: { code: 'vn' } });
  });
  return () => api;
}

async function rowCounts(reader: Client): Promise<Record<string, number>> {
  const tables = await reader.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  const parts = tables.rows.map(({ name }) => `select '${name}' as name, count(*) from "${name}"`);
  const counts = await reader.query<{ name: string; count: string }>(parts.join(' union all '));
  return Object.fromEntries(counts.rows.map(({ name, count }) => [name, Number(count)]));
}
