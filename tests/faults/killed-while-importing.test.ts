import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { urlOf } from '../../src/platform/embedded/cluster.js';
import { openHome } from '../../src/platform/embedded/home.js';
import { readPostmaster } from '../../src/platform/embedded/postmaster-file.js';
import { buildProduct } from '../support/built-product.js';
import { freshDirectory, removeDirectories } from '../support/fresh-directory.js';
import { untilNoProcessOf } from '../support/processes.js';
import {
  killServers,
  runTonghop,
  startServer,
  type ServerProcess,
} from '../support/server-process.js';

const communes = 600;
let product = '';
let dataDirectory = '';
let files = '';

/** A file of lines in the folder of the test; its path. */
function write(name: string, lines: readonly string[]): string {
  const path = join(files, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const start = (): Promise<ServerProcess> =>
  startServer(product, { dataDirectory, settings: { SEED: 'none' } }).ready();
const run = (...verb: string[]): ServerProcess => runTonghop(product, verb, { dataDirectory });

beforeAll(() => {
  product = buildProduct();
  dataDirectory = freshDirectory(0o755);
  files = freshDirectory(0o755);
});
afterEach(killServers);
afterAll(removeDirectories);

const numbers = Array.from({ length: communes }, (_, n) => n);

/** Communes of two districts that hold official codes, which are their numbers. */
function unitsFile(): string {
  return write('units.csv', [
    'code,kind,name_vi,parent,opened_on,official_code',
    'vn,COUNTRY,Việt Nam,,2000-01-01,',
    'p,PROVINCE,Tỉnh P,vn,2000-01-01,',
    'd0,DISTRICT,Huyện A,p,2000-01-01,',
    'd1,DISTRICT,Huyện B,p,2000-01-01,',
    ...numbers.map((n) => `,COMMUNE,Xã Số ${n},d${n % 2},2000-01-01,${n}`),
  ]);
}

/** In threes: the first goes on, the second takes its name away with it, the third is split among both. The districts end. */
function successionsFile(): string {
  const line = (old: number, next: number, name: string): string =>
    `,${old},${next},${name},COMMUNE,p`;
  return write('successions.csv', [
    'predecessor,predecessor_official_code,successor_official_code,name_vi,kind,parent',
    'd0,,,,,',
    'd1,,,,,',
    ...numbers
      .filter((n) => n % 3 === 0)
      .flatMap((n) => [
        line(n, n, `Xã Số ${n}`),
        line(n + 1, n + 1, `Xã Mới ${n}`),
        line(n + 2, n, `Xã Số ${n}`),
        line(n + 2, n + 1, `Xã Mới ${n}`),
      ]),
  ]);
}

const STATE = `{ all: units(asOf: "2026-01-01") { totalCount }
  communes: units(asOf: "2026-01-01", kind: COMMUNE) { totalCount }
  old: units(asOf: "2025-06-30") { totalCount }
  kept: unit(code: "c0") { closedOn } split: unit(code: "c2") { closedOn successors { successor { code } } }
  next: unit(code: "c1_2025") { openedOn } }`;
const before = {
  all: { totalCount: communes + 4 },
  communes: { totalCount: communes },
  old: { totalCount: communes + 4 },
  kept: { closedOn: null },
  split: { closedOn: null, successors: [] },
  next: null,
};
const after = {
  all: { totalCount: (communes / 3) * 2 + 2 },
  communes: { totalCount: (communes / 3) * 2 },
  old: { totalCount: communes + 4 },
  kept: { closedOn: null },
  split: {
    closedOn: '2025-07-01',
    successors: [{ successor: { code: 'c0' } }, { successor: { code: 'c1_2025' } }],
  },
  next: { openedOn: '2025-07-01' },
};

/** Runs the act beside the server and kills it soon after its reorganization has begun. */
async function killInside(act: readonly string[]): Promise<void> {
  const home = openHome(dataDirectory);
  const port = readPostmaster(home.cluster)?.port ?? 0;
  const client = new Client({ connectionString: urlOf(home, port) });
  await client.connect();
  const importing = run(...act);
  const locked = "select from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'";
  while ((await client.query(locked)).rowCount === 0) await wait(5);
  await wait(60);
  await importing.end('SIGKILL');
  await client.end();
}

/** The same at some time of it, without a server. */
async function killAfter(act: readonly string[], milliseconds: number): Promise<void> {
  const importing = run(...act);
  await wait(milliseconds);
  await importing.end('SIGKILL');
  await untilNoProcessOf(dataDirectory);
}

describe('an import that is killed in the middle of its reorganization', () => {
  it('has done all of it or nothing, beside a server and without one, and does it when it is started again', async () => {
    expect(await run('import', 'units', unitsFile()).exit).toBe(0);
    const act = ['import', 'successions', successionsFile(), '--date', '2025-07-01'];
    const began = Date.now();
    expect(await run(...act, '--dry-run').exit).toBe(0);
    const lasts = Date.now() - began;
    let server = await start();
    await killInside(act);
    expect(await server.ask(STATE)).toEqual(before);
    await server.end('SIGTERM');
    await killAfter(act, lasts * 0.8);
    server = await start();
    const state = await server.ask(STATE);
    const wasDone = JSON.stringify(state) === JSON.stringify(after);
    if (!wasDone) expect(state).toEqual(before);
    expect(await run('verify').exit).toBe(0);
    // What was carried out before is told, and changes nothing.
    const again = run(...act);
    expect(await again.exit).toBe(0);
    expect(again.output.includes('nothing changed')).toBe(wasDone);
    expect(await server.ask(STATE)).toEqual(after);
    expect(await run('verify').exit).toBe(0);
    await server.end('SIGTERM');
  });
});
