import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { DomainError } from '../../src/kernel/domain-error.js';

/** What a process of embedded-server.ts told in its first line. */
export interface FirstLine {
  readonly url: string;
  readonly isNew: boolean;
  readonly directory: string;
  readonly fault?: DomainError;
}

/** A process that holds an embedded server, and what it told. */
export interface Holder extends FirstLine {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Resolves with the exit code, null after a signal. */
  readonly exit: Promise<number | null>;
  /** The next line it tells. */
  readonly nextLine: () => Promise<string>;
}

const started: ChildProcess[] = [];

/** Starts a process in a session of its own; does not wait for its first line. */
export function spawnHolder(directory: string): ChildProcess {
  const hooks = resolve('tests/support/typescript-hooks.js');
  const script = resolve('tests/support/embedded-server.ts');
  const child = spawn(process.execPath, ['--import', hooks, script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  started.push(child);
  return child;
}

/** Starts a process and waits until its server is ready or refused. */
export async function hold(directory: string): Promise<Holder> {
  const child = spawnHolder(directory);
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => (await lines.next()).value ?? '{}';
  const first = JSON.parse(await nextLine()) as FirstLine;
  return { ...first, process: child, pid: child.pid!, exit, nextLine };
}

/** Ends what a failed test left behind. */
export function killHolders(): void {
  for (const child of started.splice(0)) child.kill('SIGKILL');
}

/** The rows of one statement, over a connection of its own. */
export async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>({ text: sql });
    return rows as T[];
  } finally {
    await client.end();
  }
}

/** Stores something that must not get lost. */
export async function writeMark(holder: Holder): Promise<void> {
  await ask(holder.url, `create table mark as select 'Đồng Phú'::text as name`);
}

/** What `writeMark` stored. */
export async function readMark(holder: Holder): Promise<unknown> {
  return (await ask<{ name: string }>(holder.url, 'select name from mark'))[0]?.name;
}

/** Ends the process in order; its exit code. */
export async function end(holder: Holder): Promise<number | null> {
  holder.process.kill('SIGTERM');
  return holder.exit;
}
