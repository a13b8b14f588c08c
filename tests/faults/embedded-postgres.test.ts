import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import {
  ask,
  end,
  hold,
  killHolders,
  readMark,
  spawnHolder,
  writeMark,
  type Holder,
} from '../support/embedded-holder.js';
import { freshDirectory, removeDirectories } from '../support/fresh-directory.js';
import { processesOf, untilNoProcessOf } from '../support/processes.js';

let directory = '';

function postmasterPid(holder: Holder): number {
  const file = readFileSync(join(holder.directory, 'cluster', 'postmaster.pid'), 'utf8');
  return Number.parseInt(file, 10);
}

beforeEach(() => {
  directory = freshDirectory(0o755);
});

afterEach(killHolders);

afterAll(removeDirectories);

describe('the embedded server ends with its parent', () => {
  it('in order on SIGTERM, and keeps its data, port and password', async () => {
    const first = await hold(directory);
    expect(first.isNew).toBe(true);
    expect(processesOf(directory).length).toBeGreaterThan(1);
    await writeMark(first);
    expect(await end(first)).toBe(0);
    await untilNoProcessOf(directory);
    expect(existsSync(join(first.directory, 'cluster', 'postmaster.pid'))).toBe(false);

    const second = await hold(directory);
    expect(second).toMatchObject({ isNew: false, url: first.url });
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);
  });

  it('on Ctrl-C, which the terminal sends to the whole group', async () => {
    const holder = await hold(directory);
    process.kill(-holder.pid, 'SIGINT');
    expect(await holder.exit).toBe(0);
    await untilNoProcessOf(directory);
    const log = readFileSync(join(holder.directory, 'postgres.log'), 'utf8');
    expect(log).toContain('received fast shutdown request');
    expect(log).toContain('database system is shut down');
  });

  it('after kill -9 of the parent, with a client in a transaction', async () => {
    const first = await hold(directory);
    await writeMark(first);
    const client = new Client({ connectionString: first.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query({ text: 'begin' });
    first.process.kill('SIGKILL');
    await untilNoProcessOf(directory);

    const second = await hold(directory);
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);
  });

  it('and a start right after kill -9 waits for the old server', async () => {
    const first = await hold(directory);
    await writeMark(first);
    first.process.kill('SIGKILL');
    await first.exit;
    const second = await hold(directory);
    expect(second.isNew).toBe(false);
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);
    await untilNoProcessOf(directory);
  });

  it('at the next start at the latest, when its watchdog was killed as well', async () => {
    const first = await hold(directory);
    await writeMark(first);
    const server = postmasterPid(first);
    first.process.kill('SIGSTOP');
    for (const pid of processesOf(directory)) {
      const isWatchdog = pid !== first.pid && pid !== server;
      if (isWatchdog) process.kill(pid, 'SIGKILL');
    }
    first.process.kill('SIGKILL');
    await first.exit;
    expect(processesOf(directory)).toContain(server);

    const second = await hold(directory);
    expect(postmasterPid(second)).not.toBe(server);
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);
    await untilNoProcessOf(directory);
  });

  it.each([0, 60, 150, 300, 450, 600])('killed %i ms after its birth', async (age) => {
    const child = spawnHolder(directory);
    await wait(age);
    child.kill('SIGKILL');
    const holder = await hold(directory);
    expect(holder.fault).toBeUndefined();
    expect(await ask(holder.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(holder);
    await untilNoProcessOf(directory);
  });
});

describe('a server that dies', () => {
  it('is told to the parent, and the next start recovers what was committed', async () => {
    const first = await hold(directory);
    await writeMark(first);
    process.kill(postmasterPid(first), 'SIGKILL');
    expect(JSON.parse(await first.nextLine())).toEqual({ ended: true });
    expect(await end(first)).toBe(0);

    const second = await hold(directory);
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);
  });

  it('leaves a file whose process id a stranger may have now', async () => {
    const first = await hold(directory);
    await writeMark(first);
    const file = join(first.directory, 'cluster', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await end(first);
    writeFileSync(file, text.replace(/^\d+/, `${process.pid}`), { mode: 0o600 });

    const second = await hold(directory);
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);
  });
});

describe('a second start', () => {
  it('on the same directory names the holder, the directory and the way out', async () => {
    const first = await hold(directory);
    const second = await hold(directory);
    expect(second.fault).toMatchObject({
      code: 'EMBEDDED_POSTGRES_IN_USE',
      messageEn: `The data directory ${directory} is in use by process ${first.pid}. Stop it, or start with a directory of its own: DATA_DIR=./.data-2 PORT=0 npm start`,
      path: ['DATA_DIR'],
    });
    expect(await second.exit).toBe(1);
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(first);
  });

  it('at the same moment: one of three gets the directory', async () => {
    const holders = await Promise.all([hold(directory), hold(directory), hold(directory)]);
    const codes = holders.map(({ fault }) => fault?.code ?? 'ready').sort();
    const refused = 'EMBEDDED_POSTGRES_IN_USE';
    expect(codes).toEqual([refused, refused, 'ready']);
    await Promise.all(holders.map((holder) => end(holder)));
  });

  it('beside it with a directory of its own works', async () => {
    const [first, second] = await Promise.all([hold(directory), hold(freshDirectory(0o755))]);
    expect(first.url).not.toBe(second.url);
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await Promise.all([end(first), end(second)]);
  });

  it('takes another port when a stranger has the old one', async () => {
    const first = await hold(directory);
    await writeMark(first);
    await end(first);
    const port = Number(new URL(first.url).port);
    const stranger = createServer().listen(port, '127.0.0.1');

    const second = await hold(directory);
    expect(new URL(second.url).port).not.toBe(`${port}`);
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);
    stranger.close();
  });
});
