import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** Of the GraphQL endpoint. */
  readonly url: string;
  /** Milliseconds from the start of the process to its ready line. */
  readonly readyAfter: number;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
}

/** What hangs ends the run; what a busy machine is slow with does not. */
const patience = 300_000;

/** Starts `node ...parameters` and waits for the first line on its standard output: {"ready":true,"url":...}. */
export async function startServer(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, parameters, {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A session of its own, as a service has: Linux shares processors out among sessions.
    detached: true,
  });
  const address = await readyAddress(child);
  const readyAfter = performance.now() - start;
  const url = address.endsWith('/graphql') ? address : `${address}/graphql`;
  return { pid: child.pid ?? 0, url, readyAfter, stop: () => stop(child) };
}

async function readyAddress(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no standard output');
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended with ${String(code)} before it was ready`);
  });
  const signal = AbortSignal.timeout(patience);
  const [line] = (await Promise.race([once(lines, 'line', { signal }), ended])) as [string];
  ended.catch(() => undefined);
  const { url } = JSON.parse(line) as { url?: string };
  if (url === undefined) throw new Error(`the first line of the server is no address: ${line}`);
  return url;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
