import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runQuick } from '../../src/platform/embedded/run-as.js';

/** Live processes whose command line names the directory; the dead that nobody buried do not count. */
export function processesOf(directory: string): readonly number[] {
  return commandLines()
    .filter(({ command, pid }) => command.includes(`${directory}/`) && pid !== process.pid)
    .map(({ pid }) => pid);
}

const patienceMs = 60_000;

/** Waits until no process names the directory; throws when that does not come, on however slow a machine. */
export async function untilNoProcessOf(directory: string): Promise<void> {
  const end = Date.now() + patienceMs;
  while (processesOf(directory).length > 0) {
    if (Date.now() > end) throw new Error(`${directory} still has processes`);
    await wait(20);
  }
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
