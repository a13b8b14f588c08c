import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphqlClient } from './graphql-client.js';

/** What pushing came to. */
export interface Pushed {
  readonly reports: number;
  readonly seconds: number;
}

/** How long and how fast. */
export interface PushPace {
  readonly clients: number;
  readonly seconds: number;
  /** Reports a second of all clients together; as fast as they can when absent. */
  readonly perSecond?: number;
}

/** Sends batch after batch from several connections until the time is over; rejects when any report is refused. */
export async function pushBatches(
  url: string,
  batches: Iterator<readonly object[], never>,
  { clients, seconds, perSecond = Infinity }: PushPace,
): Promise<Pushed> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let sent = 0;
  const push = async (): Promise<void> => {
    const client = await GraphqlClient.open(url);
    for (;;) {
      // The moment is taken before it is waited for: clients that wait at once would else send at once.
      const due = start + (sent * 1000) / perSecond;
      if (Math.max(due, performance.now()) >= end) break;
      const reports = batches.next().value;
      sent += reports.length;
      await wait(Math.max(0, due - performance.now()));
      await client.change('submitReports', { idempotencyKey: randomUUID(), reports });
    }
    client.close();
  };
  await Promise.all(Array.from({ length: clients }, push));
  return { reports: sent, seconds: (performance.now() - start) / 1000 };
}
