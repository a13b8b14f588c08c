import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerProcess } from '../support/server-process.js';
import {
  askData,
  askText,
  changeAt,
  SeveralServers,
  untilDoorIsShut,
} from '../support/several-servers.js';

/** What makes a request large, so that the second application of each process answers it: GraphQL ignores it. */
const large = ' '.repeat(20_000);
const NOTHING = { differences: [] };

let several: SeveralServers;
let taxCodes: string[] = [];

beforeAll(async () => {
  several = await SeveralServers.start(3, { SEED: 'demo' });
  const { enterprises } = await askData<{ enterprises: { nodes: { taxCode: string }[] } }>(
    several.servers[0]!,
    '{ enterprises(first: 100) { nodes { taxCode } } }',
  );
  taxCodes = enterprises.nodes.map(({ taxCode }) => taxCode);
});
afterAll(() => several.close());

/** Asks all of them at once. */
function askAll<T>(query: string): Promise<T[]> {
  return Promise.all(several.servers.map((server) => askData<T>(server, query)));
}

/** The welders of the country; nobody but the tests here tells of any. */
async function weldersOf(server: ServerProcess, period: string): Promise<number | null> {
  const query = `{ unit(code: "vn") { indicator(code: "welders", period: "${period}") { value } } }`;
  const { unit } = await askData<{ unit: { indicator: { value: number | null } } }>(server, query);
  return unit.indicator.value;
}

function pushOf(key: string, reports: readonly object[]): [string, object] {
  const query = `mutation ($input: SubmitReportsInput!) { submitReports(input: $input) {
    created updated unchanged rejected results { submissionId revision }
    receipt { requestHash receivedAt } userErrors { code messageEn } } }`;
  return [query, { input: { idempotencyKey: key, reports } }];
}

const reportOf = (taxCode: string, period: string, welders: number): object => ({
  form: 'welding',
  period,
  reporter: { enterprise: taxCode },
  values: [{ measure: 'welders', value: welders }],
});

async function verified(): Promise<unknown> {
  return JSON.parse(await several.tonghop('verify', '--json')) as unknown;
}

const names = (code: string): object => ({ nameVi: `Tên ${code}`, nameEn: `Name ${code}` });

describe('three servers on one database', () => {
  it('that were started at once on an empty one have filled it once', async () => {
    const coverage =
      '{ unit(code: "vn") { indicator(code: "trade_union_coverage_of_all", period: "2023-H1") { numerator denominator } } }';
    const demo = { unit: { indicator: { numerator: 137, denominator: 208 } } };
    expect(await askAll(coverage)).toEqual([demo, demo, demo]);
    expect(several.log().match(/the database was filled/g)).toHaveLength(1);
    expect(several.log()).not.toMatch(/"level":"(error|fatal)"|met a fault/);
  });

  it('see in their very next answer what another one defined', async () => {
    const [first, second, third] = several.servers as [ServerProcess, ServerProcess, ServerProcess];
    await changeAt(first, 'defineMeasure', {
      ...{ code: 'welders', ...names('welders'), kind: 'STOCK', grain: 'HALF_YEAR' },
      ...{ unit: 'PERSON', direction: 'UP', dimensions: ['ownership'] },
    });
    await changeAt(second, 'defineForm', {
      ...{ code: 'welding', version: 1, ...names('welding'), grain: 'HALF_YEAR' },
      ...{ reporterKinds: ['ENTERPRISE'], acceptance: 'ON_RECEIPT' },
      fields: [{ measure: 'welders', required: true }],
    });
    const [query, variables] = pushOf('welders', [reportOf(taxCodes[0]!, '2024-H2', 41)]);
    expect(await askData(third, query, variables)).toMatchObject({ submitReports: { created: 1 } });
    await changeAt(third, 'defineIndicator', {
      ...{ code: 'half_welders', ...names('half_welders'), unit: 'PERSON', direction: 'UP' },
      formula: 'welders / 2',
    });
    const half = { unit: { indicator: { value: 20.5 } } };
    const asked =
      '{ unit(code: "vn") { indicator(code: "half_welders", period: "2024-H2") { value } } }';
    expect(await askAll(asked)).toEqual([half, half, half]);
    const code = { indicators: [{ formula: 'welders / 2' }] };
    const defined = '{ indicators(codes: ["half_welders"]) { formula } }';
    expect(await askAll(defined)).toEqual([code, code, code]);
  });

  it('see in their very next answer how another one changed units and registers', async () => {
    const [first, second, third] = several.servers as [ServerProcess, ServerProcess, ServerProcess];
    const own = { kind: 'COMMUNE', parent: 'shared' };
    await changeAt(first, 'reorganizeUnits', {
      open: [
        { code: 'shared', ...names('shared'), kind: 'PROVINCE', parent: 'vn' },
        { code: 'shared_a', ...names('shared_a'), ...own },
        { code: 'shared_b', ...names('shared_b'), ...own },
      ].map((unit) => ({ ...unit, openedOn: '2020-01-01' })),
    });
    const [taxCode] = taxCodes;
    await changeAt(second, 'moveEnterprises', {
      enterprises: [{ taxCode, to: 'shared_a', on: '2024-01-01' }],
    });
    const welders = 'indicator(code: "welders", period: "2024-H2") { value }';
    const asked = `{ unit(code: "shared") { ${welders} children { code ${welders} } } }`;
    const value = { indicator: { value: 41 } };
    const none = { indicator: { value: null } };
    const before = {
      unit: {
        ...value,
        children: [
          { code: 'shared_a', ...value },
          { code: 'shared_b', ...none },
        ],
      },
    };
    expect(await askAll(asked)).toEqual([before, before, before]);
    await changeAt(third, 'reorganizeUnits', {
      effectiveOn: '2025-01-01',
      merge: [{ predecessors: [{ unit: 'shared_a' }], into: 'shared_b' }],
    });
    const after = { unit: { ...value, children: [{ code: 'shared_b', ...value }] } };
    expect(await askAll(asked)).toEqual([after, after, after]);
    const { enterprises } = await askData<{ enterprises: { nodes: unknown[] } }>(
      first,
      '{ enterprises(under: "shared_b", first: 5) { nodes { taxCode } } }',
    );
    expect(enterprises.nodes).toEqual([{ taxCode }]);
  });

  it('store once and answer alike what comes to all of them at once, small and large', async () => {
    const period = '2025-H1';
    for (const [at, padding] of ['', large].entries()) {
      const reports = taxCodes
        .slice(10 * (at + 1), 10 * (at + 2))
        .map((taxCode) => reportOf(taxCode, period, 1_000));
      const [query, variables] = pushOf(`at once ${at}`, reports);
      const sent = Array.from({ length: 4 }, () => several.servers).flat();
      const answers = await Promise.all(
        sent.map((server) => askText(server, query, { variables, padding })),
      );
      expect(answers[0]).toContain('"created":10');
      expect(new Set(answers).size).toBe(1);
    }
    for (const server of several.servers) {
      expect(await weldersOf(server, period)).toBe(20_000);
    }
  });

  it('come through midnight and new year together, with pushes all the while', async () => {
    const year = new Date().getUTCFullYear() + 1;
    const first = several.servers[0]!;
    await changeAt(first, 'reorganizeUnits', {
      effectiveOn: `${year}-01-01`,
      open: [{ code: 'shared_c', ...names('shared_c'), kind: 'COMMUNE', parent: 'shared' }],
      merge: [{ predecessors: [{ unit: 'shared_b' }], into: 'shared_c' }],
    });
    const asked = '{ unit(code: "shared") { children { code } } }';
    const old = { unit: { children: [{ code: 'shared_b' }] } };
    const period = '2024-H1';
    expect(await askAll(asked)).toEqual([old, old, old]);
    const midnight = Date.parse(`${year}-01-01T00:00:00+07:00`);
    several.turnClockBy(midnight - 2_000 - Date.now());
    let sent = 0;
    const turned = (): boolean => several.log().includes('units stand as of today');
    const push = async (server: ServerProcess, at: number): Promise<void> => {
      while (!turned()) {
        const reports = [reportOf(taxCodes[30 + at]!, period, ++sent)];
        const [query, variables] = pushOf(`midnight ${sent}`, reports);
        expect(await askText(server, query, { variables })).toContain('"rejected":0');
        await wait(200);
      }
      const last = [reportOf(taxCodes[30 + at]!, period, 500)];
      await askData(server, ...pushOf(`midnight end ${at}`, last));
    };
    await Promise.all(several.servers.map(push));
    const now = { unit: { children: [{ code: 'shared_c' }] } };
    expect(await askAll(asked)).toEqual([now, now, now]);
    expect(several.log().match(/units stand as of today/g)).toHaveLength(1);
    expect(several.log()).not.toContain('folding failed');
    expect(await weldersOf(first, period)).toBe(1_500);
    expect(await verified()).toEqual(NOTHING);
  });

  it('go on as if nothing had been when one of them is killed', async () => {
    const period = '2025-H2';
    const [first, second, third] = several.servers as [ServerProcess, ServerProcess, ServerProcess];
    const receipts = new Map<string, string>();
    const send = async (server: ServerProcess, at: number): Promise<string> => {
      const [query, variables] = pushOf(`killed ${at}`, [reportOf(taxCodes[at]!, period, 100)]);
      return askText(server, query, { variables, padding: at % 2 === 0 ? '' : large });
    };
    const pushing = async (server: ServerProcess, place: number): Promise<void> => {
      for (let at = place; at < 36; at += 3) {
        const answer = await send(server, at).catch(() => undefined);
        if (answer === undefined && server !== third) throw new Error('another one failed');
        if (answer === undefined) return;
        receipts.set(String(at), answer);
        if (receipts.size === 12) third.process.kill('SIGKILL');
      }
    };
    await Promise.all([first, second, third].map(pushing));
    expect(third.process.signalCode).toBe('SIGKILL');
    // What the killed one had not answered is sent again, to another one.
    for (let at = 0; at < 36; at += 1) {
      const answer = await send(at % 2 === 0 ? first : second, at);
      expect(answer).toContain('"rejected":0');
      expect(answer).toBe(receipts.get(String(at)) ?? answer);
    }
    several.servers[2] = await several.startOne();
    for (const server of several.servers) {
      expect(await weldersOf(server, period)).toBe(3_600);
    }
    expect(await verified()).toEqual(NOTHING);
  });

  it('know the clients of another one at once, and close the door', async () => {
    const [first, second, third] = several.servers as [ServerProcess, ServerProcess, ServerProcess];
    const input = { ...{ code: 'keeper', name: 'Keeper' }, actions: ['READ', 'MANAGE_CLIENTS'] };
    const keyIn = (answer: string): string => /"key":"([^"]+)"/.exec(answer)?.[1] ?? answer;
    const create =
      'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { key } }';
    const key = keyIn(await askText(first, create, { variables: { input } }));
    const asked = '{ unit(code: "vn") { code } }';
    const vn = '{"data":{"unit":{"code":"vn"}}}\n';
    for (const server of several.servers) expect(await askText(server, asked, { key })).toBe(vn);
    for (const server of several.servers) await untilDoorIsShut(server);
    const rotate = 'mutation { rotateApiKey(input: { code: "keeper", overlapDays: 0 }) { key } }';
    const other = keyIn(await askText(second, rotate, { key }));
    for (const server of several.servers) {
      expect(await askText(server, asked, { key })).not.toBe(vn);
      expect(await askText(server, asked, { key: other })).toBe(vn);
    }
    const revoke =
      'mutation { revokeApiClient(input: { code: "keeper" }) { userErrors { code } } }';
    await askText(third, revoke, { key: other });
    for (const server of several.servers) {
      expect(await askText(server, asked, { key: other })).not.toBe(vn);
    }
  });
});
