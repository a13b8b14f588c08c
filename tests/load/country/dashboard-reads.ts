import { setTimeout as wait } from 'node:timers/promises';
import { KeepAliveConnection } from '../keep-alive-connection.js';

/** One answer, and the milliseconds from the moment at which its question was due. */
export interface Read {
  readonly milliseconds: number;
  /** The body of the answer, or why there was none. */
  readonly answer: string;
  readonly failed: boolean;
}

/**
 * So many readers, each with a connection of its own, send a question a second, whether the one before was answered or not: who waits
 * for it waits in the figure too. They begin spread over the first second.
 */
export async function readOnceASecond(
  url: string,
  bodies: readonly string[],
  seconds: number,
): Promise<Read[]> {
  const connections = await Promise.all(bodies.map(() => KeepAliveConnection.open(url)));
  const start = performance.now();
  const reads = await Promise.all(
    connections.map((connection, place) => {
      const first = start + (place * 1000) / bodies.length;
      return readFrom(connection, bodies[place]!, first, seconds);
    }),
  );
  for (const connection of connections) connection.close();
  return reads.flat();
}

async function readFrom(
  connection: KeepAliveConnection,
  body: string,
  first: number,
  count: number,
): Promise<Read[]> {
  const reads: Read[] = [];
  let free = Promise.resolve();
  for (let index = 0; index < count; index += 1) {
    const due = first + index * 1000;
    await wait(Math.max(0, due - performance.now()));
    free = free.then(async () => {
      reads.push(await readOne(connection, body, due));
    });
  }
  await free;
  return reads;
}

function readOne(connection: KeepAliveConnection, body: string, due: number): Promise<Read> {
  const told = (failed: boolean) => (answer: unknown) => ({
    milliseconds: performance.now() - due,
    answer: String(answer),
    failed,
  });
  return connection.ask(body).then(told(false), told(true));
}
