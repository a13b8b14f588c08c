import { setTimeout as wait } from 'node:timers/promises';
import { GraphqlClient } from './graphql-client.js';
import { memoryOf, type Memory } from './memory.js';
import { oneIndicator } from './questions.js';
import { startServer, type ServerProcess } from './server-process.js';

/** Seconds from the start of the process to the first answered question. */
export interface StartUp {
  readonly empty: number;
  readonly second: number;
  readonly idle: Memory;
}

const settleMilliseconds = 5_000;
const demoQuestion = oneIndicator('binh_phuoc_zones', 'trade_union_coverage_of_all');

/** Starts the product in an empty directory, ends it, starts it again, and weighs it when it has nothing to do. */
export async function measureStartUp(main: string, dataDirectory: string): Promise<StartUp> {
  const first = await startAndAsk(main, dataDirectory);
  await first.server.stop();
  const second = await startAndAsk(main, dataDirectory);
  await wait(settleMilliseconds);
  const idle = memoryOf(second.server.pid);
  await second.server.stop();
  return { empty: first.seconds, second: second.seconds, idle };
}

async function startAndAsk(
  main: string,
  dataDirectory: string,
): Promise<{ server: ServerProcess; seconds: number }> {
  const start = performance.now();
  const server = await startServer([main], productEnvironment(dataDirectory));
  const client = await GraphqlClient.open(server.url);
  await client.ask(demoQuestion.query);
  const seconds = (performance.now() - start) / 1000;
  client.close();
  return { server, seconds };
}

/** The product as an operator starts it, on a free port and with a directory of its own. */
export function productEnvironment(dataDirectory: string): Readonly<Record<string, string>> {
  return { DATA_DIR: dataDirectory, PORT: '0', LOG_LEVEL: 'warn', SEED: 'demo' };
}
