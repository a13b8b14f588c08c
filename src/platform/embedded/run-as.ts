import { spawn, spawnSync } from 'node:child_process';
import type { Account } from './account.js';

/** How a command ended: its exit code (`null` when a signal ended it) and all it said. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/**
 * What every process of the server gets: a clean environment (no PGOPTIONS, no locale of the
 * terminal; messages in English, because some are read), a directory that always exists, and the
 * account when there is one.
 */
export function processOptions(account: Account | undefined) {
  return {
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' },
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  };
}

/** Runs a short command to its end. */
export function runQuick(
  command: string,
  parameters: readonly string[],
  account: Account | undefined,
): Outcome {
  const options = { ...processOptions(account), encoding: 'utf8' as const, timeout: 30_000 };
  const { status, stdout, stderr, error } = spawnSync(command, parameters, options);
  if (error !== undefined) return { code: null, output: error.message };
  return { code: status, output: `${stdout}${stderr}`.trim() };
}

/** Runs a command that may take seconds, without holding up this process. */
export function runLong(
  command: string,
  parameters: readonly string[],
  account: Account | undefined,
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const child = spawn(command, parameters, {
    ...processOptions(account),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.once('error', (error) => resolve({ code: null, output: error.message }));
  child.once('close', (code) => resolve({ code, output: output.trim() }));
  return promise;
}
