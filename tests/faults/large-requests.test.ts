import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { urlOf } from '../../src/platform/embedded/cluster.js';
import { openHome } from '../../src/platform/embedded/home.js';
import { readPostmaster } from '../../src/platform/embedded/postmaster-file.js';
import { buildProduct } from '../support/built-product.js';
import { freshDirectory, removeDirectories } from '../support/fresh-directory.js';
import {
  killServers,
  runTonghop,
  startServer,
  type ServerProcess,
} from '../support/server-process.js';

/** What makes a request large: GraphQL ignores it. */
const padding = ' '.repeat(20_000);
const WORKERS = '{ unit(code: "vn") { indicator(code: "workers", period: "2024-H2") { value } } }';
const PUSH = `mutation ($input: SubmitReportsInput!) { submitReports(input: $input) {
  created updated unchanged rejected receipt { requestHash receivedAt } userErrors { code } } }`;

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

let product = '';
let dataDirectory = '';
let server: ServerProcess;

beforeAll(async () => {
  product = buildProduct();
  dataDirectory = freshDirectory(0o755);
  server = await startServer(product, { dataDirectory }).ready();
});
afterAll(() => {
  killServers();
  removeDirectories();
});

async function post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    body: await answer.text(),
  };
}

/** How nice the connections to the server's database are that were asked something last. */
async function nicenessOf(last: string): Promise<readonly number[]> {
  const home = openHome(dataDirectory);
  const client = new Client(urlOf(home, readPostmaster(home.cluster)!.port));
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid() and query like $1`,
    [last],
  );
  await client.end();
  return rows.flatMap(({ pid }) => nicenessOfProcess(pid) ?? []);
}

/** Undefined when the process has ended meanwhile. */
function nicenessOfProcess(pid: number): number | undefined {
  try {
    return getPriority(pid);
  } catch {
    return undefined;
  }
}

/** How nice those connections are, all alike; until there are some, something is done for it. */
async function nicenessWhenThere(last: string, doSomething: () => Promise<unknown>) {
  let found: readonly number[] = [];
  while (found.length === 0) {
    await doSomething();
    found = await nicenessOf(last);
  }
  expect(new Set(found).size).toBe(1);
  return found[0];
}

async function workers(): Promise<number> {
  const { unit } = (await server.ask(WORKERS)) as { unit: { indicator: { value: number } } };
  return unit.indicator.value;
}

async function reportsOfAll(count: number): Promise<object[]> {
  const { enterprises } = (await server.ask(
    '{ enterprises(first: 100) { nodes { taxCode } } }',
  )) as { enterprises: { nodes: { taxCode: string }[] } };
  return enterprises.nodes.slice(0, count).map(({ taxCode }) => ({
    form: 'enterprise_half_year',
    period: '2024-H2',
    reporter: { enterprise: taxCode },
    note: padding.slice(0, 300),
    values: [{ measure: 'workers', value: 7 }],
  }));
}

describe('large requests, which a thread of their own works', () => {
  it('are answered as small ones are: the same status, type and words', async () => {
    const small = [
      JSON.stringify({ query: WORKERS }),
      JSON.stringify({ query: '{ unit(code: "vn") { nothing } }' }),
      JSON.stringify({ query: 'mutation { submitReports }' }),
      JSON.stringify({ query: '{ unit(' }),
      JSON.stringify({ query: 3 }),
      JSON.stringify([{ query: WORKERS }]),
      '[]',
    ];
    for (const body of small) {
      const large = await post(`${body}${padding}`);
      expect(large).toEqual(await post(body));
    }
    const broken = await post(`{"query": ${padding}`);
    expect(broken.status).toBe(400);
    expect(broken.body).toContain('MALFORMED_JSON');
  });

  it('show in the very next question, and one push sent twenty times at once is stored once', async () => {
    const reports = await reportsOfAll(100);
    const before = await workers();
    const body = JSON.stringify({
      query: PUSH,
      variables: { input: { idempotencyKey: 'large', reports } },
    });
    expect(body.length).toBeGreaterThan(padding.length);
    const first = await post(body);
    const after = await workers();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(body)));
    expect(JSON.parse(first.body)).toMatchObject({
      data: { submitReports: { rejected: 0, userErrors: [] } },
    });
    for (const answer of answers) expect(answer).toEqual(first);
    expect(await workers()).toBe(after);
    // Enterprises that had reported workers for the period now state 7, the others add 7.
    expect(after).not.toBe(before);
    const verified = runTonghop(product, ['verify'], { dataDirectory });
    expect(await verified.exit).toBe(0);
  });

  it('leave processors to readers: in PostgreSQL their connections go last, and so do those of folds', async () => {
    const base = Math.min(...(await nicenessOf('%')));
    const last = Math.max(5, base);
    const reports = await reportsOfAll(100);
    const variables = { input: { idempotencyKey: 'large', reports } };
    const body = JSON.stringify({ query: PUSH, variables });
    await Promise.all(Array.from({ length: 20 }, () => post(body)));
    const all = await nicenessOf('%');
    // Twenty pushes take more connections than folds ever do.
    expect(all.filter((niceness) => niceness === last).length).toBeGreaterThan(3);
    expect(await nicenessWhenThere('-- name: cube.read-placed%', workers)).toBe(base);
    // Folds look by themselves.
    expect(await nicenessWhenThere('-- name: app.waiting-deltas%', () => wait(50))).toBe(last);
  });

  it('meet the same gate: no key, no right', async () => {
    const verb = ['client', 'create', 'reader', '--name', 'Reader', '--actions', 'READ'];
    const created = runTonghop(product, verb, { dataDirectory });
    expect(await created.exit).toBe(0);
    const key = /tonghop_\S+/.exec(created.output)?.[0] ?? '';
    const input = { idempotencyKey: 'none', reports: [] };
    const body = `${JSON.stringify({ query: PUSH, variables: { input } })}${padding}`;
    // A running process notices by and by that there is a client.
    while ((await post(body)).status !== 401) await wait(50);
    const forbidden = await post(body, { authorization: `Bearer ${key}` });
    expect(forbidden.body).toContain('FORBIDDEN');
    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.errorOutput).not.toContain('did not close');
  });
});
