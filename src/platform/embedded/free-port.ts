import { readFileSync, writeFileSync, chownSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Home } from './home.js';

const LOOPBACK = '127.0.0.1';

/** The port of the last start if it is free, else any free one. */
export async function choosePort(home: Home): Promise<number> {
  const last = lastPort(home);
  return (last === undefined ? undefined : await tryPort(last)) ?? anyFreePort();
}

/** A port that was free a moment ago. */
export async function anyFreePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === undefined) throw new Error('No free port on 127.0.0.1');
  return port;
}

/** Keeps the port for the next start, so that tools of the operator stay connected. */
export function rememberPort(home: Home, port: number): void {
  writeFileSync(portFile(home), `${port}\n`);
  if (home.account !== undefined) chownSync(portFile(home), home.account.uid, home.account.gid);
}

function lastPort(home: Home): number | undefined {
  try {
    const port = Number(readFileSync(portFile(home), 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

function tryPort(port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const server = createServer();
  server.once('error', () => resolve(undefined));
  server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
    const address = server.address();
    const taken = typeof address === 'object' ? address?.port : undefined;
    server.close(() => resolve(taken));
  });
  return promise;
}

function portFile(home: Home): string {
  return join(home.path, 'port');
}
