import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphqlClient } from './graphql-client.js';

/** What pushing came to. */
export interface Pushed {
  readonly reports: number;
  readonly seconds: number;
}

/** How fast and how long. */
export interface PushPace {
  readonly clients: number;
  /** Reports a second of all clients together; as fast as they can when absent. */
  readonly perSecond?: number;
  /** Whether to end instead of sending what is due at that moment. */
  readonly isOver: (due: number) => boolean;
}

/** Ends pushing when so many seconds are over. */
export function forSeconds(seconds: number): PushPace['isOver'] {
  const end = performance.now() + seconds * 1000;
  return (due) => Math.max(due, performance.now()) >= end;
}

/** Sends batch after batch from several connections until it is over or there are no more; rejects when any report is refused. */
export async function pushBatches(
  url: string,
  batches: Iterator<readonly object[], undefined>,
  { clients, perSecond = Infinity, isOver }: PushPace,
): Promise<Pushed> {
  const start = performance.now();
  let sent = 0;
  const push = async (): Promise<void> => {
    const client = await GraphqlClient.open(url);
    for (;;) {
      // The moment is taken before it is waited for: clients that wait at once would else send at once.
      const due = start + (sent * 1000) / perSecond;
      if (isOver(due)) break;
      const { value: reports } = batches.next();
      if (reports === undefined) break;
      sent += reports.length;
      await wait(Math.max(0, due - performance.now()));
      await client.change('submitReports', { idempotencyKey: randomUUID(), reports });
    }
    client.close();
  };
  await Promise.all(Array.from({ length: clients }, push));
  return { reports: sent, seconds: (performance.now() - start) / 1000 };
}
