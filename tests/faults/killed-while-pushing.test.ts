import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { buildProduct } from '../support/built-product.js';
import { freshDirectory, removeDirectories } from '../support/fresh-directory.js';
import { untilNoProcessOf } from '../support/processes.js';
import {
  killServers,
  runTonghop,
  startServer,
  type ServerProcess,
} from '../support/server-process.js';

const pushes = 1000;
const clients = 6;
/** After so many receipts the server is killed. */
const enough = 250;
/** Of which the demo has no reports. */
const periods = ['2020-H2', '2021-H1', '2021-H2', '2022-H1', '2022-H2', '2023-H2'];

let product = '';
beforeAll(() => {
  product = buildProduct();
});
afterEach(killServers);
afterAll(removeDirectories);

interface Report {
  readonly reporter: string;
  readonly period: string;
  readonly workers: number;
}

/** Sends push number `index`; the answer as it came, undefined when none came. */
async function push(server: ServerProcess, index: number, report: Report) {
  const { reporter, period, workers } = report;
  const query = `mutation { submitReports(input: { idempotencyKey: "push ${index}", reports: [{
    form: "enterprise_half_year", reporter: { enterprise: "${reporter}" }, period: "${period}",
    values: [{ measure: "workers", value: ${workers} }] }] }) {
      created updated unchanged rejected receipt { requestHash receivedAt } results { submissionId revision }
      userErrors { code } } }`;
  try {
    return JSON.stringify(await server.ask(query));
  } catch {
    return undefined;
  }
}

async function taxCodesOf(server: ServerProcess): Promise<string[]> {
  const found: string[] = [];
  let after = 'null';
  for (;;) {
    const query = `{ enterprises(first: 100, after: ${after}) { nodes { taxCode openedOn } pageInfo { hasNextPage endCursor } } }`;
    const { enterprises } = (await server.ask(query)) as {
      enterprises: {
        nodes: { taxCode: string; openedOn: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    // Who opened later owes nothing for the first of the periods.
    const open = enterprises.nodes.filter(({ openedOn }) => openedOn < '2020-07-01');
    found.push(...open.map(({ taxCode }) => taxCode));
    if (!enterprises.pageInfo.hasNextPage) return found;
    after = JSON.stringify(enterprises.pageInfo.endCursor);
  }
}

async function workersOf(server: ServerProcess, period: string): Promise<number> {
  const query = `{ unit(code: "vn") { indicator(code: "workers", period: "${period}") { value } } }`;
  const { unit } = (await server.ask(query)) as {
    unit: { indicator: { value: number | null } };
  };
  return unit.indicator.value ?? 0;
}

it('a server killed in the middle of a thousand pushes has every receipt that it gave, and nothing else', async () => {
  const dataDirectory = freshDirectory(0o755);
  const first = await startServer(product, { dataDirectory }).ready();
  const taxCodes = await taxCodesOf(first);
  const reports = Array.from({ length: pushes }, (_, index): Report => {
    const period = periods[Math.floor(index / taxCodes.length)]!;
    return { reporter: taxCodes[index % taxCodes.length]!, period, workers: 1000 + index };
  });
  const before = await Promise.all(periods.map((period) => workersOf(first, period)));
  const receipts = new Map<number, string>();
  const sent = new Set<number>();
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < pushes) {
      const index = next++;
      sent.add(index);
      const answer = await push(first, index, reports[index]!);
      if (answer === undefined) return;
      receipts.set(index, answer);
      if (receipts.size === enough) first.process.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  expect(receipts.size).toBeGreaterThanOrEqual(enough);
  expect(receipts.size).toBeLessThan(pushes);
  for (const answer of receipts.values()) expect(answer).toContain('"created":1');
  await untilNoProcessOf(dataDirectory);

  const second = await startServer(product, { dataDirectory }).ready();
  const verified = runTonghop(product, ['verify', '--json'], { dataDirectory });
  expect(await verified.exit).toBe(0);
  expect(JSON.parse(verified.output)).toEqual({ differences: [] });
  // What was under way when it ended is there as a whole or not at all: figures tell which.
  const open = [...sent].filter((index) => !receipts.has(index));
  expect(open.length).toBeLessThanOrEqual(clients);
  const kept = new Set(receipts.keys());
  for (const index of open) if (await isKept(second, reports[index]!)) kept.add(index);
  for (const [place, period] of periods.entries()) {
    const added = [...kept]
      .filter((index) => reports[index]!.period === period)
      .reduce((sum, index) => sum + reports[index]!.workers, 0);
    expect(await workersOf(second, period)).toBe(before[place]! + added);
  }
  // Every receipt is proven by sending the push again, and the lost ones are sent anew.
  for (const [index, answer] of receipts) {
    expect(await push(second, index, reports[index]!)).toBe(answer);
  }
  for (const index of open) {
    expect(await push(second, index, reports[index]!)).toContain('"created":1');
  }
  await second.end('SIGTERM');
});

/** Whether a report of that reporter and period is there. */
async function isKept(server: ServerProcess, { reporter, period }: Report): Promise<boolean> {
  const query = `mutation { submitReports(input: { idempotencyKey: "probe", dryRun: true, reports: [{
    form: "enterprise_half_year", reporter: { enterprise: "${reporter}" }, period: "${period}",
    values: [{ measure: "workers", value: 1 }] }] }) { created } }`;
  const { submitReports } = (await server.ask(query)) as { submitReports: { created: number } };
  return submitReports.created === 0;
}
