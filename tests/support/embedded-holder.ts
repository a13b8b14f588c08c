import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { DomainError } from '../../src/kernel/domain-error.js';
import { runQuick } from '../../src/platform/embedded/run-as.js';

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

/** Live processes whose command line names the directory; the dead that nobody buried do not count. */
export function processesOf(directory: string): readonly number[] {
  return commandLines()
    .filter(({ command, pid }) => command.includes(`${directory}/`) && pid !== process.pid)
    .map(({ pid }) => pid);
}

/** Waits until no process names the directory; the milliseconds it took. */
export async function untilNoProcessOf(directory: string, patienceMs: number): Promise<number> {
  const start = Date.now();
  while (processesOf(directory).length > 0) {
    if (Date.now() - start > patienceMs) throw new Error(`${directory} still has processes`);
    await wait(20);
  }
  return Date.now() - start;
}

function commandLines(): readonly { readonly pid: number; readonly command: string }[] {
  if (process.platform !== 'linux') return commandLinesOfPs();
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandLineOf(name) }));
}

function commandLineOf(pid: string): string {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function commandLinesOfPs(): readonly { readonly pid: number; readonly command: string }[] {
  const { output } = runQuick('ps', ['-axww', '-o', 'pid=,command='], undefined);
  return output.split('\n').map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
}
