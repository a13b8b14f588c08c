import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { openHome } from '../../src/platform/embedded/home.js';
import { readPostmaster } from '../../src/platform/embedded/postmaster-file.js';
import { taxCodeOf } from '../properties/tax-code.js';
import { buildProduct } from '../support/built-product.js';
import { freshDirectory, removeDirectories } from '../support/fresh-directory.js';
import { untilNoProcessOf } from '../support/processes.js';
import { sendFile, untilEnded, type ToldImport } from '../support/send-file.js';
import {
  killServers,
  runTonghop,
  startServer,
  type ServerProcess,
} from '../support/server-process.js';

const enterprises = 1500;
const periods = ['2024-H1', '2024-H2', '2025-H1', '2025-H2'];

let product = '';
beforeAll(() => {
  product = buildProduct();
});
afterEach(killServers);
afterAll(removeDirectories);

const lines = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const taxCodes = Array.from({ length: enterprises }, (_, index) => taxCodeOf(90_000 + index));
const register = lines(
  taxCodes.map((taxCode) => ({
    taxCode,
    name: `Doanh nghiệp ${taxCode}`,
    unit: 'binh_phuoc_zones',
    openedOn: '2020-01-01',
  })),
);
const reportsOf = (workers: number): string =>
  lines(
    periods.flatMap((period) =>
      taxCodes.map((enterprise) => ({
        form: 'enterprise_half_year',
        reporter: { enterprise },
        period,
        values: [{ measure: 'workers', value: workers }],
      })),
    ),
  );

/** How many files are sent, the later ones amendments of the first; two kills in each. More on demand. */
const files = Number(process.env.KILLED_FILES ?? 1);
/** What hangs fails; a dead worker is believed to live for ten seconds. */
const patience = files * 300_000;
/** Up to this many milliseconds after a life has got on with the file, it ends. */
const longestLife = 1_500;

const WORKERS = `{ unit(code: "vn") { indicators(codes: ["workers"], periods: ${JSON.stringify(periods)}) { value } } }`;

it(
  'a server and a database killed in the middle of a file, at random moments: it is gone on with, every row is taken once',
  async () => {
    const dataDirectory = freshDirectory(0o755);
    let server = await startServer(product, { dataDirectory }).ready();
    const before = valuesOf(await server.ask(WORKERS));
    const registered = await sendFile(server.url, 'enterprises', register);
    expect(await untilEnded(server.url, registered.body.id)).toMatchObject({
      created: enterprises,
    });
    const rows = enterprises * periods.length;
    for (let file = 1; file <= files; file += 1) {
      const { id } = (await sendFile(server.url, 'reports', reportsOf(file))).body;
      for (const victim of ['server', 'database'] as const) {
        await untilSomeMore(server.url, id);
        await wait(Math.random() * longestLife);
        await kill(victim, server, dataDirectory);
        server = await startServer(product, { dataDirectory }).ready();
      }
      const counts = file === 1 ? { created: rows, updated: 0 } : { created: 0, updated: rows };
      expect(await untilEnded(server.url, id)).toMatchObject({
        ...{ state: 'DONE', rows, rejected: 0, unchanged: 0 },
        ...counts,
      });
      const verified = runTonghop(product, ['verify', '--json'], { dataDirectory });
      expect(await verified.exit).toBe(0);
      expect(JSON.parse(verified.output)).toEqual({ differences: [] });
      expect(valuesOf(await server.ask(WORKERS))).toEqual(
        before.map((value) => (value ?? 0) + file * enterprises),
      );
    }
    const again = await sendFile(server.url, 'reports', reportsOf(files));
    expect(await untilEnded(server.url, again.body.id)).toMatchObject({ unchanged: rows });
    await server.end('SIGTERM');
  },
  patience,
);

async function kill(
  victim: 'server' | 'database',
  server: ServerProcess,
  dataDirectory: string,
): Promise<void> {
  const { cluster } = openHome(dataDirectory);
  if (victim === 'server') server.process.kill('SIGKILL');
  else process.kill(readPostmaster(cluster)!.pid, 'SIGKILL');
  await server.exit;
  await untilNoProcessOf(dataDirectory);
}

/** Waits until the work has gone on a little, at most as long as a dead worker is believed to live. */
async function untilSomeMore(url: string, id: string): Promise<void> {
  const read = async (): Promise<number> => {
    const told = await fetch(`${url}/imports/${id}`);
    return ((await told.json()) as ToldImport & { read: number }).read;
  };
  const before = await read();
  for (let tries = 0; tries < 600 && (await read()) === before; tries += 1) await wait(50);
}

function valuesOf(answer: unknown): (number | null)[] {
  const { unit } = answer as { unit: { indicators: { value: number | null }[] } };
  return unit.indicators.map(({ value }) => value);
}
