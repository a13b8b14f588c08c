import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { buildProduct } from '../support/built-product.js';
import { freshDirectory, removeDirectories } from '../support/fresh-directory.js';
import { untilNoProcessOf } from '../support/processes.js';
import {
  killServers,
  runTonghop,
  startServer,
  type ServerProcess,
} from '../support/server-process.js';

const communes = 1200;
let product = '';
let dataDirectory = '';

const start = (): Promise<ServerProcess> =>
  startServer(product, { dataDirectory, settings: { SEED: 'none' } }).ready();

beforeAll(() => {
  product = buildProduct();
});
beforeEach(() => {
  dataDirectory = freshDirectory(0o755);
});
afterEach(killServers);
afterAll(removeDirectories);

const unit = (code: string, kind: string, parent?: string) => ({
  code,
  kind,
  nameVi: `Đơn vị ${code}`,
  nameEn: `Unit ${code}`,
  parent,
});

async function reorganize(server: ServerProcess, input: object): Promise<unknown> {
  const query = `mutation ($input: ReorganizeUnitsInput!) { reorganizeUnits(input: $input) {
    report { opened merged closed } userErrors { code messageEn } } }`;
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data } = (await answer.json()) as { data: { reorganizeUnits: unknown } };
  return data.reorganizeUnits;
}

/** Communes in twos become one: every district ends. */
function reform(): object {
  const merged = Array.from({ length: communes / 2 }, (_, n) => n);
  return {
    effectiveOn: '2025-07-01',
    open: merged.map((n) => unit(`m${n}`, 'COMMUNE', 'p')),
    merge: merged.map((n) => ({
      predecessors: [{ unit: `c${2 * n}` }, { unit: `c${2 * n + 1}` }],
      into: `m${n}`,
    })),
    close: [{ unit: 'd' }],
  };
}

const STATE = `{ all: units(asOf: "2026-01-01") { totalCount }
  communes: units(asOf: "2026-01-01", kind: COMMUNE) { totalCount }
  unit(code: "c0") { closedOn successors { successor { code } } }
  old: units(asOf: "2025-06-30") { totalCount } }`;
const before = {
  all: { totalCount: communes + 3 },
  communes: { totalCount: communes },
  unit: { closedOn: null, successors: [] },
  old: { totalCount: communes + 3 },
};
const after = {
  all: { totalCount: communes / 2 + 2 },
  communes: { totalCount: communes / 2 },
  unit: { closedOn: '2025-07-01', successors: [{ successor: { code: 'm0' } }] },
  old: { totalCount: communes + 3 },
};

describe('a server that is killed in the middle of a large reorganization', () => {
  it('has done all of it or nothing, and does it when it is asked again', async () => {
    let server = await start();
    const names = Array.from({ length: communes }, (_, n) => unit(`c${n}`, 'COMMUNE', 'd'));
    const open = [unit('vn', 'COUNTRY'), unit('p', 'PROVINCE', 'vn'), unit('d', 'DISTRICT', 'p')];
    expect(
      await reorganize(server, { effectiveOn: '2000-01-01', open: [...open, ...names] }),
    ).toMatchObject({ userErrors: [], report: { opened: communes + 3 } });
    expect(await server.ask(STATE)).toEqual(before);
    const began = Date.now();
    await reorganize(server, { ...reform(), dryRun: true });
    const lasts = Date.now() - began;
    let state: unknown = before;
    for (const part of [0.3, 0.6, 0.9]) {
      const asked = reorganize(server, reform()).catch(() => 'killed');
      await wait(lasts * part);
      await server.end('SIGKILL');
      await asked;
      await untilNoProcessOf(dataDirectory);
      server = await start();
      state = await server.ask(STATE);
      expect([JSON.stringify(before), JSON.stringify(after)]).toContain(JSON.stringify(state));
      const verified = runTonghop(product, ['verify', '--json'], { dataDirectory });
      expect(await verified.exit).toBe(0);
      if (JSON.stringify(state) === JSON.stringify(after)) break;
    }
    if (JSON.stringify(state) === JSON.stringify(before)) {
      expect(await reorganize(server, reform())).toEqual({
        report: { opened: communes / 2, merged: communes, closed: communes + 1 },
        userErrors: [],
      });
    }
    expect(await server.ask(STATE)).toEqual(after);
    await server.end('SIGTERM');
  });
});
