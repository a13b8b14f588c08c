import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import {
  answerOf,
  mostSecondsBehind,
  standingsAt,
  startReplicaWorld,
  untilInUse,
  type ReplicaWorld,
} from '../support/replica-world.js';
import { ask as query } from '../support/embedded-holder.js';
import { askText } from '../support/several-servers.js';
import type { ServerProcess } from '../support/server-process.js';

const patience = 180_000;
/** What makes a request large, so that the thread of large requests answers it. */
const large = ' '.repeat(20_000);

let world: ReplicaWorld;
let writer: string;
let reader: string;
let taxCodes: string[] = [];

beforeAll(async () => {
  world = await startReplicaWorld();
  const asked = '{ enterprises(first: 20) { nodes { taxCode } } }';
  taxCodes = (await answerOf(world.alone, asked)).match(/\d{10,}/g) ?? [];
  writer = await createClient('writer', ['READ', 'SUBMIT_REPORTS', 'DEFINE', 'MANAGE_CLIENTS']);
  reader = await createClient('reader', ['READ'], writer);
  for (const server of [...world.readers, world.alone]) await shutDoor(server);
  const { readers } = world;
  const names = (code: string): object => ({ nameVi: `Tên ${code}`, nameEn: `Name ${code}` });
  await change(readers[0], 'defineMeasure', {
    ...{ code: 'welders', ...names('welders'), kind: 'STOCK', grain: 'HALF_YEAR' },
    ...{ unit: 'PERSON', direction: 'UP' },
  });
  await change(readers[0], 'defineForm', {
    ...{ code: 'welding', version: 1, ...names('welding'), grain: 'HALF_YEAR' },
    ...{ reporterKinds: ['ENTERPRISE'], acceptance: 'ON_RECEIPT' },
    fields: [{ measure: 'welders', required: true }],
  });
}, patience);
afterAll(() => world.close());
beforeEach(async () => {
  await Promise.all(world.replicas.map((replica) => replica.resume()));
  await untilInUse(world, [true, true]);
}, 60_000);

async function createClient(code: string, actions: string[], key?: string): Promise<string> {
  const query =
    'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { key } }';
  const variables = { input: { code, name: code, actions } };
  const text = await askText(world.alone, query, { variables, ...(key && { key }) });
  return /"key":"([^"]+)"/.exec(text)?.[1] ?? text;
}

async function shutDoor(server: ServerProcess): Promise<void> {
  while (!(await askText(server, '{ viewer { kind } }')).includes('UNAUTHENTICATED')) {
    await wait(50);
  }
}

/** A mutation by the writer. Throws when anything was refused. */
async function change(
  server: ServerProcess,
  mutation: string,
  input: object,
  padding = '',
): Promise<void> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code messageEn } } }`;
  const text = await answerOf(server, query, { variables: { input }, key: writer, padding });
  expect(text).toContain('"userErrors":[]');
}

let pushes = 0;

/** The writer tells how many welders an enterprise has. */
function push(server: ServerProcess, at: number, welders: number, padding = ''): Promise<void> {
  const report = {
    ...{ form: 'welding', period: '2024-H2', reporter: { enterprise: taxCodes[at] } },
    values: [{ measure: 'welders', value: welders }],
  };
  const input = { idempotencyKey: `push ${++pushes}`, reports: [report] };
  return change(server, 'submitReports', input, padding);
}

const asked = `{ unit(code: "vn") { indicator(code: "welders", period: "2024-H2") { value asKnownAt } }
  submissions(form: "welding", period: "2024-H2", first: 100) { totalCount } }`;

interface Told {
  readonly value: number | null;
  readonly asKnownAt: string;
  readonly reports: number;
}

/** The welders of the country, and how many reports tell of them: two statements of one question. */
async function ask(server: ServerProcess, key: string, knownAt?: string): Promise<Told> {
  const headers = knownAt === undefined ? {} : { 'x-tonghop-known-at': knownAt };
  const text = await answerOf(server, asked, { key, headers });
  const { data } = JSON.parse(text) as {
    data: {
      unit: { indicator: { value: number | null; asKnownAt: string } };
      submissions: { totalCount: number };
    };
  };
  return { ...data.unit.indicator, reports: data.submissions.totalCount };
}

/** What was known at an instant is told to the reader by whoever knows it all. */
async function weldersKnownAt(server: ServerProcess, knownAt: string): Promise<number | null> {
  const question = `{ unit(code: "vn") { indicator(code: "welders", period: "2024-H2", knownAt: "${knownAt}") { value } } }`;
  const text = await answerOf(server, question, { key: reader });
  const { data } = JSON.parse(text) as { data: { unit: { indicator: { value: number | null } } } };
  return data.unit.indicator.value;
}

/** Waits until whoever wrote nothing is told so many welders by both servers and each of the replicas. */
async function untilReaderSees(value: number): Promise<void> {
  let inARow = 0;
  while (inARow < 8) {
    const { value: told } = await ask(world.readers[inARow % 2]!, reader);
    if (told === value) inARow += 1;
    else inARow = 0;
    await wait(20);
  }
}

/** How many transactions each replica has seen. */
function transactions(): Promise<number[]> {
  const sql = "select xact_commit::int as count from pg_stat_database where datname = 'postgres'";
  return Promise.all(
    world.replicas.map(async (replica) => {
      const [row] = await query<{ count: number }>(replica.url('postgres'), sql);
      return row!.count;
    }),
  );
}

const workers = 'indicator(code: "workers", period: "2024-H2"';

const questions = (knownAt: string): string[] => [
  `{ unit(code: "vn") { name children { code ${workers}) { value asKnownAt } } } }`,
  `{ unit(code: "binh_phuoc_zones") { ${workers}, tree: { basis: AT_PERIOD }) { value
    coverage { form { code } expected received } contributors(first: 3) { totalCount nodes { id } } } } }`,
  `{ unit(code: "vn") { ${workers}, fill: LAST_REPORTED) { value contributors(first: 2) { totalCount } }
    targets { actual } duties(period: "2024-H2") { state } } }`,
  `{ unit(code: "vn") { ${workers}, knownAt: "${knownAt}") { value asKnownAt } } }`,
  `{ enterprises(under: "vn", first: 5) { totalCount nodes { taxCode name } } organizations(under: "vn", first: 5) { totalCount } }`,
  `{ measures { code } forms { code } indicators { code } hierarchies { code } dueRules { code } }`,
  `{ reorganizations(first: 5) { totalCount } viewer { client } publications(first: 5) { totalCount } }`,
];

describe('questions read on streaming replicas', () => {
  it('are answered there, letter by letter as by the primary', async () => {
    await push(world.readers[0], 0, 10);
    await untilReaderSees(10);
    const { asKnownAt } = await ask(world.alone, reader);
    const before = await transactions();
    for (const question of questions(asKnownAt)) {
      const expected = await answerOf(world.alone, question, { key: reader });
      for (let again = 0; again < 4; again += 1) {
        const server = world.readers[again % 2]!;
        expect(await answerOf(server, question, { key: reader })).toBe(expected);
      }
    }
    expect(world.several.log()).not.toContain('left its replica');
    // The counters of a connection are told within a second.
    await wait(2_000);
    for (const [at, count] of (await transactions()).entries()) {
      expect(count - before[at]!).toBeGreaterThanOrEqual(10);
    }
  }, 120_000);

  it('show whoever wrote their own push at once, at any server; others a whole earlier state', async () => {
    // The thread of large requests takes a while to start.
    await push(world.readers[0], 1, 5, large);
    await untilReaderSees(15);
    await Promise.all(world.replicas.map((replica) => replica.pause()));
    for (const [at, padding] of ['', large].entries()) {
      const [first, second] = world.readers;
      await push(first, 2 + at, 100, padding);
      const value = 115 + 100 * at;
      const mine = await ask(second, writer);
      expect(mine).toMatchObject({ value, reports: 3 + at });
      expect(await ask(first, writer)).toEqual(mine);
      const theirs = await ask(second, reader);
      expect(theirs).toMatchObject({ value: 15, reports: 2 });
      expect(Date.parse(theirs.asKnownAt)).toBeLessThan(Date.parse(mine.asKnownAt));
      expect(await ask(second, reader, mine.asKnownAt)).toEqual(mine);
      expect(await ask(second, reader, 'no instant')).toEqual(mine);
      expect(await weldersKnownAt(second, mine.asKnownAt)).toBe(value);
      expect(await weldersKnownAt(second, theirs.asKnownAt)).toBe(15);
    }
    const [standing] = await standingsAt(world.readers[0]);
    expect(standing).toMatchObject({ replica: 1, reachable: true });
    await Promise.all(world.replicas.map((replica) => replica.resume()));
    await untilReaderSees(215);
    await untilInUse(world, [true, true]);
    const caughtUp = await ask(world.readers[0], writer);
    expect(await ask(world.readers[1], reader)).toEqual(caughtUp);
  }, 120_000);

  it('never mix two states in one answer', async () => {
    await push(world.readers[0], 4, 1);
    await untilReaderSees(216);
    await world.replicas[1].pause();
    await push(world.readers[0], 5, 1_000);
    const seen = new Set<string>();
    for (let count = 0; count < 12; count += 1) {
      const { value, reports } = await ask(world.readers[count % 2]!, reader);
      seen.add(`${value} welders in ${reports} reports`);
    }
    expect([...seen].sort()).toEqual(['1216 welders in 6 reports', '216 welders in 5 reports']);
    await world.replicas[1].resume();
    await untilReaderSees(1_216);
  }, 120_000);

  it('go to the primary when the definitions in memory are newer than those of the replica', async () => {
    await Promise.all(world.replicas.map((replica) => replica.pause()));
    await change(world.readers[0], 'defineIndicator', {
      ...{ code: 'half_welders', nameVi: 'Nửa số thợ hàn', nameEn: 'Half the welders' },
      ...{ unit: 'PERSON', direction: 'UP', formula: 'welders / 2' },
    });
    const question =
      '{ unit(code: "vn") { indicator(code: "half_welders", period: "2024-H2") { value } } indicators(codes: ["half_welders"]) { formula } }';
    const told =
      '{"data":{"unit":{"indicator":{"value":608}},"indicators":[{"formula":"welders / 2"}]}}\n';
    expect(await answerOf(world.readers[0], question, { key: writer })).toBe(told);
    expect(await answerOf(world.readers[1], question, { key: writer })).toBe(told);
    expect(await answerOf(world.readers[0], question, { key: reader })).toBe(told);
    expect((await ask(world.readers[0], reader)).value).toBe(1_216);
    await Promise.all(world.replicas.map((replica) => replica.resume()));
    await untilInUse(world, [true, true]);
    expect(await answerOf(world.readers[1], question, { key: reader })).toBe(told);
  }, 120_000);

  it('leave out a replica that is too far behind, and come back when it has caught up', async () => {
    await Promise.all(world.replicas.map((replica) => replica.pause()));
    await push(world.readers[0], 6, 10_000);
    await untilInUse(world, [false, false]);
    for (const standing of await standingsAt(world.readers[1])) {
      expect(standing.reachable).toBe(true);
      expect(standing.behindBytes).toBeGreaterThan(0);
      expect(standing.behindSeconds).toBeGreaterThanOrEqual(mostSecondsBehind);
    }
    expect((await ask(world.readers[1], reader)).value).toBe(11_216);
    await Promise.all(world.replicas.map((replica) => replica.resume()));
    await untilInUse(world, [true, true]);
    for (const standing of await standingsAt(world.readers[1])) {
      expect(standing.behindSeconds).toBe(0);
    }
  }, 120_000);

  it('go on without an error when replicas die, hang and come back', async () => {
    const told = await ask(world.alone, reader);
    let stopped = false;
    let answers = 0;
    const asking = async (server: ServerProcess): Promise<void> => {
      while (!stopped) {
        expect(await ask(server, reader)).toEqual(told);
        answers += 1;
      }
    };
    const all = Promise.all([...world.readers, ...world.readers].map(asking));
    const [first, second] = world.replicas;
    await first.kill();
    await untilInUse(world, [false, true]);
    second.freeze();
    await untilInUse(world, [false, false]);
    const [dead, hung] = await standingsAt(world.readers[0]);
    expect(dead).toEqual({
      ...{ replica: 1, reachable: false, inUse: false },
      ...{ behindBytes: null, behindSeconds: null },
    });
    expect(hung).toMatchObject({ replica: 2, reachable: false });
    const before = answers;
    while (answers < before + 20) await wait(50);
    await first.restart();
    second.thaw();
    await untilInUse(world, [true, true]);
    stopped = true;
    await all;
    expect(answers).toBeGreaterThan(40);
    expect(world.several.log()).not.toMatch(/"level":"(error|fatal)"/);
    await push(world.readers[1], 7, 1);
    await untilReaderSees(11_217);
  }, 120_000);

  it('are never read on a server that takes writes itself', async () => {
    const [first] = world.replicas;
    await query(first.url('postgres'), 'select pg_promote()');
    await untilInUse(world, [false, true]);
    await push(world.readers[0], 8, 1);
    await untilReaderSees(11_218);
  }, 120_000);
});
