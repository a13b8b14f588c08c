import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { ask as query } from '../support/embedded-holder.js';
import { ReplicaCallers } from '../support/replica-callers.js';
import {
  answerOf,
  mostSecondsBehind,
  standingsAt,
  startReplicaWorld,
  untilInUse,
  type ReplicaWorld,
} from '../support/replica-world.js';
import type { ServerProcess } from '../support/server-process.js';

/** What makes a request large, so that the thread of large requests answers it. */
const large = ' '.repeat(20_000);

let world: ReplicaWorld;
let callers: ReplicaCallers;

beforeAll(async () => {
  world = await startReplicaWorld();
  callers = await ReplicaCallers.in(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  await resume();
  await callers.untilReaderKnows();
});

/** Both replicas take the log, but show nothing of it. */
async function pause(): Promise<void> {
  await Promise.all(world.replicas.map((replica) => replica.pause()));
}

/** They show everything, and are in use. */
async function resume(): Promise<void> {
  await Promise.all(world.replicas.map((replica) => replica.resume()));
  await untilInUse(world, [true, true]);
}

/** How many connections to each replica have last run a statement of a question, and when: at `since` or later. */
function readersAt(since: string): Promise<number[]> {
  const sql = `select count(*)::int as count from pg_stat_activity
    where query like '-- name: %' and query not like '-- name: platform.%' and query_start >= '${since}'`;
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
    const { reader } = callers;
    const { asKnownAt } = await callers.ask(world.alone, reader);
    const start = 'select clock_timestamp()::text as instant';
    const [{ instant } = { instant: '' }] = await query<{ instant: string }>(
      world.primary.url,
      start,
    );
    const found = [0, 0];
    // While the world was made, a question may have met definitions that its replica did not know yet.
    const { length } = world.several.log();
    for (const question of questions(asKnownAt)) {
      const expected = await answerOf(world.alone, question, { key: reader });
      for (let again = 0; again < 4; again += 1) {
        const server = world.readers[again % 2]!;
        expect(await answerOf(server, question, { key: reader })).toBe(expected);
      }
      for (const [at, count] of (await readersAt(instant)).entries()) found[at]! += count;
    }
    expect(world.several.log().slice(length)).not.toContain('left its replica');
    expect(Math.min(...found)).toBeGreaterThan(0);
  });

  it.each([
    ['small', ''],
    ['large', large],
  ])(
    'show whoever wrote a %s push at once, at any server; others a whole earlier state',
    async (_, padding) => {
      const { writer, reader, pushed: before } = callers;
      const [first, second] = world.readers;
      await pause();
      await callers.push(first, 100, padding);
      const mine = await callers.ask(second, writer);
      expect(mine).toMatchObject(callers.pushed);
      expect(await callers.ask(first, writer)).toEqual(mine);
      const theirs = await callers.ask(second, reader);
      expect(theirs).toMatchObject(before);
      expect(Date.parse(theirs.asKnownAt)).toBeLessThan(Date.parse(mine.asKnownAt));
      expect(await callers.ask(second, reader, mine.asKnownAt)).toEqual(mine);
      expect(await callers.ask(second, reader, 'no instant')).toEqual(mine);
      expect(await callers.weldersKnownAt(second, mine.asKnownAt)).toBe(mine.value);
      expect(await callers.weldersKnownAt(second, theirs.asKnownAt)).toBe(before.value);
      await resume();
      await callers.untilReaderKnows();
      expect(await callers.ask(second, reader)).toEqual(await callers.ask(first, writer));
    },
  );

  it('never mix two states in one answer', async () => {
    const told = ({ value, reports }: typeof callers.pushed): string =>
      `${value} welders in ${reports} reports`;
    const before = told(callers.pushed);
    await world.replicas[1].pause();
    await callers.push(world.readers[0], 1_000);
    const whole = [before, told(callers.pushed)];
    const seen = new Set<string>();
    // The other replica shows the push when it has come there.
    for (let count = 0; count < 20 || seen.size < 2; count += 1) {
      const answer = told(await callers.ask(world.readers[count % 2]!, callers.reader));
      expect(whole).toContain(answer);
      seen.add(answer);
    }
  });

  it('go to the primary when the definitions in memory are newer than those of the replica', async () => {
    const [first, second] = world.readers;
    await pause();
    await callers.change(first, 'defineIndicator', {
      ...{ code: 'half_welders', nameVi: 'Nửa số thợ hàn', nameEn: 'Half the welders' },
      ...{ unit: 'PERSON', direction: 'UP', formula: 'welders / 2' },
    });
    const question = `{ unit(code: "vn") { indicator(code: "half_welders", period: "2024-H2") { value } }
      indicators(codes: ["half_welders"]) { formula } }`;
    const indicators = [{ formula: 'welders / 2' }];
    const unit = { indicator: { value: callers.pushed.value / 2 } };
    const told = `${JSON.stringify({ data: { unit, indicators } })}\n`;
    expect(await answerOf(first, question, { key: callers.writer })).toBe(told);
    expect(await answerOf(second, question, { key: callers.writer })).toBe(told);
    expect(await answerOf(first, question, { key: callers.reader })).toBe(told);
    expect(await callers.ask(first, callers.reader)).toMatchObject(callers.pushed);
    await resume();
    expect(await answerOf(second, question, { key: callers.reader })).toBe(told);
  });

  it('leave out a replica that is too far behind, and come back when it has caught up', async () => {
    const [, second] = world.readers;
    await pause();
    await callers.push(second, 10_000);
    await untilInUse(world, [false, false]);
    for (const standing of await standingsAt(second)) {
      expect(standing.reachable).toBe(true);
      expect(standing.behindBytes).toBeGreaterThan(0);
      expect(standing.behindSeconds).toBeGreaterThanOrEqual(mostSecondsBehind);
    }
    expect(await callers.ask(second, callers.reader)).toMatchObject(callers.pushed);
    await resume();
    for (const { behindSeconds } of await standingsAt(second)) {
      expect(behindSeconds).toBeLessThan(mostSecondsBehind);
    }
  });

  it('go on without an error when replicas die, hang and come back', async () => {
    const told = await callers.ask(world.alone, callers.reader);
    let stopped = false;
    let answers = 0;
    const asking = async (server: ServerProcess): Promise<void> => {
      while (!stopped) {
        expect(await callers.ask(server, callers.reader)).toEqual(told);
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
    expect(world.several.log()).not.toMatch(/"level":"(error|fatal)"/);
    await callers.push(world.readers[1], 1);
    await callers.untilReaderKnows();
  });

  it('are never read on a server that takes writes itself', async () => {
    const [first] = world.replicas;
    await query(first.url('postgres'), 'select pg_promote()');
    await untilInUse(world, [false, true]);
    await callers.push(world.readers[0], 1);
    await callers.untilReaderKnows();
  });
});
