import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { packageDirectory, reachableBinaries } from '../../src/platform/embedded/binaries.js';
import { openHome } from '../../src/platform/embedded/home.js';
import { runQuick } from '../../src/platform/embedded/run-as.js';
import {
  hold,
  killHolders,
  processesOf,
  spawnHolder,
  untilNoProcessOf,
  type Holder,
} from '../support/embedded-holder.js';

const isRoot = process.getuid?.() === 0;
const directories: string[] = [];
let directory = '';

/** A fresh directory; as root the account of the server gets in only when `mode` lets it. */
function freshDirectory(mode: number): string {
  const path = mkdtempSync(join(tmpdir(), 'tonghop-fault-'));
  chmodSync(path, mode);
  directories.push(path);
  return path;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
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

async function writeMark(holder: Holder): Promise<void> {
  await ask(holder.url, `create table mark as select 'Đồng Phú'::text as name`);
}

async function readMark(holder: Holder): Promise<unknown> {
  return (await ask<{ name: string }>(holder.url, 'select name from mark'))[0]?.name;
}

async function end(holder: Holder): Promise<number | null> {
  holder.process.kill('SIGTERM');
  return holder.exit;
}

function postmasterPid(holder: Holder): number {
  const file = readFileSync(join(holder.directory, 'cluster', 'postmaster.pid'), 'utf8');
  return Number.parseInt(file, 10);
}

beforeEach(() => {
  directory = freshDirectory(0o755);
});

afterEach(killHolders);

afterAll(() => {
  for (const path of directories) rmSync(path, { recursive: true, force: true });
});

describe('the embedded server ends with its parent', () => {
  it('in order on SIGTERM, and keeps its data, port and password', async () => {
    const first = await hold(directory);
    expect(first.isNew).toBe(true);
    expect(processesOf(directory).length).toBeGreaterThan(1);
    await writeMark(first);
    expect(await end(first)).toBe(0);
    await untilNoProcessOf(directory, 1_000);
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
    await untilNoProcessOf(directory, 1_000);
    const log = readFileSync(join(holder.directory, 'postgres.log'), 'utf8');
    expect(log).toContain('received fast shutdown request');
    expect(log).toContain('database system is shut down');
  });

  it('within five seconds after kill -9 of the parent, with a client in a transaction', async () => {
    const first = await hold(directory);
    await writeMark(first);
    const client = new Client({ connectionString: first.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query({ text: 'begin' });
    first.process.kill('SIGKILL');
    expect(await untilNoProcessOf(directory, 5_000)).toBeLessThan(5_000);

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
    await untilNoProcessOf(directory, 1_000);
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
    await untilNoProcessOf(directory, 1_000);
  });

  it.each([0, 60, 150, 300, 450, 600])('killed %i ms after its birth', async (age) => {
    const child = spawnHolder(directory);
    await wait(age);
    child.kill('SIGKILL');
    const holder = await hold(directory);
    expect(holder.fault).toBeUndefined();
    expect(await ask(holder.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(holder);
    await untilNoProcessOf(directory, 2_000);
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

describe('a directory that the server cannot use as it is', () => {
  it('is replaced by a reachable one as root, and refused clearly otherwise', async () => {
    const closed = freshDirectory(isRoot ? 0o700 : 0o500);
    const dataDirectory = join(closed, '.data');
    const first = await hold(dataDirectory);
    if (isRoot) {
      await expectHomeElsewhere(first, dataDirectory);
    } else {
      expect(first.fault).toMatchObject({
        code: 'EMBEDDED_POSTGRES_DIRECTORY',
        path: ['DATA_DIR'],
      });
    }
  });

  async function expectHomeElsewhere(first: Holder, dataDirectory: string): Promise<void> {
    directories.push(first.directory);
    expect(first.directory.startsWith(dataDirectory)).toBe(false);
    await writeMark(first);
    await end(first);

    const second = await hold(dataDirectory);
    expect(second.directory).toBe(first.directory);
    expect(await readMark(second)).toBe('Đồng Phú');
    await end(second);

    // Who deletes the data directory starts empty.
    rmSync(dataDirectory, { recursive: true });
    const third = await hold(dataDirectory);
    directories.push(third.directory);
    expect(third.isNew).toBe(true);
    await end(third);
  }

  it('or programs that it cannot reach or that lack their links run from a copy', () => {
    const checkout = freshDirectory(0o700);
    const origin = join(checkout, 'package');
    cpSync(packageDirectory(), origin, {
      recursive: true,
      filter: (path) => !lstatSync(path).isSymbolicLink(),
    });
    const home = openHome(directory);
    const binaries = reachableBinaries(home, origin);
    expect(binaries.copiedTo?.startsWith(home.path)).toBe(true);
    expect(runQuick(binaries.postgres, ['--version'], home.account).output).toContain(' 18.');
    expect(reachableBinaries(home, origin)).toEqual(binaries);
  });

  it('or programs that do not run at all are told with what they said', () => {
    const origin = join(freshDirectory(0o755), 'package');
    cpSync(packageDirectory(), origin, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(origin, 'native/bin/postgres'), '#!/bin/sh\necho wrong machine; exit 1\n');
    expect(() => reachableBinaries(openHome(directory), origin)).toThrow(
      expect.objectContaining({
        code: 'EMBEDDED_POSTGRES_DOES_NOT_RUN',
        message: expect.stringContaining('wrong machine'),
      }),
    );
  });

  it('says the last words of PostgreSQL when it does not start', async () => {
    const first = await hold(directory);
    await end(first);
    writeFileSync(join(first.directory, 'cluster', 'postgresql.conf'), 'no_such_setting = 1\n');
    const second = await hold(directory);
    expect(second.fault?.code).toBe('EMBEDDED_POSTGRES_START_FAILED');
    expect(second.fault?.messageEn).toContain('no_such_setting');
    expect(await second.exit).toBe(1);
  });
});
