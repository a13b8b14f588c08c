import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { goLast } from '../../../src/platform/go-last.js';

let child: ChildProcess;
beforeEach(async () => {
  // A session of its own, as each connection of PostgreSQL is one.
  child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  await once(child, 'spawn');
});
afterEach(async () => {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
});

it('lets a process go last, by itself and as a session', async () => {
  const before = getPriority();
  goLast(child.pid!);
  expect(getPriority(child.pid)).toBe(Math.max(5, before));
  expect(getPriority()).toBe(before);
  const session = `/proc/${child.pid}/autogroup`;
  // Linux takes from an ordinary user one change of a session in a tenth of a second, whoever else just made one.
  while (existsSync(session) && !readFileSync(session, 'utf8').endsWith(' nice 5\n')) {
    await wait(20);
    goLast(child.pid!);
  }
});

it('lets nobody go before where it was', () => {
  setPriority(child.pid!, 12);
  goLast(child.pid!);
  expect(getPriority(child.pid)).toBe(12);
});

it('takes it as it is when there is no such process', () => {
  expect(() => goLast(2 ** 22 + 1)).not.toThrow();
});
