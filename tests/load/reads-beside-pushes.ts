import { setTimeout as wait } from 'node:timers/promises';
import { GraphqlClient } from './graphql-client.js';
import { pushClients } from './load-world.js';
import { PushingProcess } from './pushing-process.js';
import { oneIndicator, reportedIndicator } from './questions.js';
import type { Figure } from './report.js';
import { percentile } from './statistics.js';
import type { WorldSize } from './world.js';

/** Reads a second, sent when they are due whether the ones before were answered or not. */
const readsPerSecond = 50;
const readers = 24;

/** The p99 of reads at a fixed rate, on the idle server and while reports are pushed at half of what it can take. */
export async function measureReadsBesidePushes(
  url: string,
  size: WorldSize,
  pushesPerSecond: number,
  seconds: number,
): Promise<Figure> {
  const idle = await readAtFixedRate(url, seconds);
  const pushing = await PushingProcess.start({ url, world: size });
  const perSecond = pushesPerSecond / 2;
  const pushed = pushing.push({ clients: pushClients, seconds, perSecond });
  const busy = await readAtFixedRate(url, seconds);
  const { reports } = await pushed.finally(() => pushing.stop());
  const ratio = busy / idle;
  return {
    what: `one indicator at ${readsPerSecond} reads/s, p99 while ${(reports / seconds).toFixed(0)} reports/s are pushed`,
    measured: `**${ratio.toFixed(2)}** (${idle.toFixed(1)} ms idle, ${busy.toFixed(1)} ms beside pushes)`,
    bar: 'at most 3',
    met: ratio <= 3,
  };
}

/** The p99 in milliseconds, each read timed from the moment at which it was due. */
async function readAtFixedRate(url: string, seconds: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: readers }, () => GraphqlClient.open(url)));
  const { query } = oneIndicator('vn', reportedIndicator);
  const times: number[] = [];
  const start = performance.now();
  const free = clients.map(() => Promise.resolve());
  for (let index = 0; index < seconds * readsPerSecond; index += 1) {
    const due = start + (index * 1000) / readsPerSecond;
    await wait(Math.max(0, due - performance.now()));
    const lane = index % readers;
    // A connection answers one after the other: who waits for it waits in the figure too.
    free[lane] = free[lane]!.then(async () => {
      await clients[lane]!.ask(query);
      times.push(performance.now() - due);
    });
  }
  await Promise.all(free);
  for (const client of clients) client.close();
  return percentile(times, 0.99);
}
