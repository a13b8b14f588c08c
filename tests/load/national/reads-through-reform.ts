import { setTimeout as wait } from 'node:timers/promises';
import { GraphqlClient } from '../graphql-client.js';
import { percentile } from '../statistics.js';
import type { ReformQuestions } from './questions-of-reform.js';

/** What readers saw while the country was reorganized. */
export interface ReadsThroughReform {
  readonly reads: number;
  readonly sawAfter: number;
  /** Milliseconds from the question to its answer. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

interface Read {
  readonly isCurrent: boolean;
  readonly from: number;
  readonly to: number;
  readonly answer: string;
}

const readers = 4;
/** Between two questions of a reader: to see, not to load the machine. */
const pauseMilliseconds = 50;

/**
 * Asks all the time, over HTTP, while `reform` runs. Throws unless each answer is that of before or that of after, nobody sees
 * before when somebody has seen after, the country's total stays, and what was on the eve of the reform stays as it was.
 */
export async function readThroughReform(
  url: string,
  { current, onTheEve }: ReformQuestions,
  reform: () => Promise<unknown>,
): Promise<ReadsThroughReform> {
  const clients = await Promise.all(Array.from({ length: readers }, () => GraphqlClient.open(url)));
  const ask = async (query: string): Promise<string> =>
    JSON.stringify(await clients[0]!.ask(query));
  const before = await ask(current);
  same(await ask(onTheEve), before, 'the eve of the reform, before it');
  const stop = { asked: false };
  const reading = clients.map((client) => readUntil(client, [current, onTheEve], stop));
  await reform().finally(() => {
    stop.asked = true;
  });
  const reads = (await Promise.all(reading)).flat();
  const after = await ask(current);
  same(await ask(onTheEve), before, 'the eve of the reform, after it');
  same(totalOf(after), totalOf(before), 'the total of the country');
  if (after === before) throw new Error('the reform changed nothing');
  for (const client of clients) client.close();
  check(reads, before, after);
  const times = reads.map(({ from, to }) => to - from);
  return {
    reads: reads.length,
    sawAfter: reads.filter(({ answer }) => answer === after).length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    longest: Math.max(...times),
  };
}

async function readUntil(
  client: GraphqlClient,
  [current = '', onTheEve = '']: readonly string[],
  stop: { readonly asked: boolean },
): Promise<Read[]> {
  const reads: Read[] = [];
  for (let turn = 0; !stop.asked; turn += 1) {
    const isCurrent = turn % 2 === 0;
    const from = performance.now();
    const answer = JSON.stringify(await client.ask(isCurrent ? current : onTheEve));
    reads.push({ isCurrent, from, to: performance.now(), answer });
    await wait(pauseMilliseconds);
  }
  return reads;
}

function check(reads: readonly Read[], before: string, after: string): void {
  const firstAfter = Math.min(
    ...reads.filter(({ answer }) => answer === after).map(({ to }) => to),
  );
  for (const { isCurrent, from, answer } of reads) {
    if (!isCurrent) same(answer, before, 'the eve of the reform, meanwhile');
    else if (answer !== before && answer !== after) throw new Error(`a mix: ${answer}`);
    else if (answer === before && from > firstAfter) throw new Error('before was seen after after');
  }
}

function totalOf(answer: string): string {
  const { unit } = JSON.parse(answer) as { unit: { indicator: object } };
  return JSON.stringify(unit.indicator);
}

function same(left: string, right: string, what: string): void {
  if (left !== right) throw new Error(`${what}: ${left} is not ${right}`);
}
