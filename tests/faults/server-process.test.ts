import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { buildProduct } from '../support/built-product.js';
import { freshDirectory, removeDirectories } from '../support/fresh-directory.js';
import { processesOf, untilNoProcessOf } from '../support/processes.js';
import {
  killServers,
  runTonghop,
  startServer,
  type ServerProcess,
} from '../support/server-process.js';

const COVERAGE =
  '{ unit(code: "vn") { indicator(code: "trade_union_coverage_of_all", period: "2023-H1") { numerator denominator } } }';
const demoAnswer = { unit: { indicator: { numerator: 137, denominator: 208 } } };

let product = '';
let dataDirectory = '';

const start = (settings: Record<string, string> = {}): ServerProcess =>
  startServer(product, { dataDirectory, settings });

beforeAll(() => {
  product = buildProduct();
});

beforeEach(() => {
  dataDirectory = freshDirectory(0o755);
});

afterEach(killServers);

afterAll(removeDirectories);

describe('the server as a process', () => {
  it('fills an empty database, tells a question with its answer, ends by SIGTERM and leaves no process', async () => {
    const server = await start().ready();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.output).toContain('"value":65.865384615');
    expect(server.output).toContain(`curl -s ${server.url}/graphql`);
    expect(server.output).toContain('only 127.0.0.0/8, ::1/128 may call');
    expect(await server.ask(COVERAGE)).toEqual(demoAnswer);
    expect(await server.end('SIGTERM')).toBe(0);
    await untilNoProcessOf(dataDirectory);
  });

  it('leaves no postgres after kill -9, and the next start has the data', async () => {
    const first = await start().ready();
    await first.end('SIGKILL');
    await untilNoProcessOf(dataDirectory);
    const second = await start().ready();
    expect(await second.ask(COVERAGE)).toEqual(demoAnswer);
    const verified = runTonghop(product, ['verify', '--json'], { dataDirectory });
    expect(await verified.exit).toBe(0);
    expect(JSON.parse(verified.output)).toEqual({ differences: [] });
    // The command used the server of the running process and left it alone.
    expect(await second.ask(COVERAGE)).toEqual(demoAnswer);
    expect(await second.end('SIGINT')).toBe(0);
  });

  it('says so when another start holds the data directory', async () => {
    const first = await start({ SEED: 'none' }).ready();
    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.errorOutput).toContain(`in use by process ${first.process.pid}`);
    expect(second.errorOutput).toContain('DATA_DIR=./.data-2 PORT=0 npm start');
    expect(second.output).toBe('');
    expect(await first.ask('{ units { totalCount } }')).toEqual({ units: { totalCount: 0 } });
    await first.end('SIGTERM');
  });

  it('says so when the port is taken, and ends what it has started', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const server = start({ PORT: `${port}`, SEED: 'none' });
    expect(await server.exit).toBe(1);
    expect(server.errorOutput).toContain(`PORT ${port} on 127.0.0.1 is taken`);
    expect(processesOf(dataDirectory)).toEqual([]);
    other.close();
  });

  it('tells all wrong settings and starts nothing', async () => {
    const server = start({ PORT: '70000', LOG_LEVEL: 'loud', SEED: 'demos' });
    expect(await server.exit).toBe(2);
    for (const word of ['PORT must', 'LOG_LEVEL must', 'SEED must', 'Did you mean "demo"?']) {
      expect(server.errorOutput).toContain(word);
    }
  });

  it('takes a Ctrl-C that arrives twice at once for one, and ends in order', async () => {
    const server = await start({ SEED: 'none' }).ready();
    server.process.kill('SIGINT');
    server.process.kill('SIGINT');
    expect(await server.exit).toBe(0);
    await untilNoProcessOf(dataDirectory);
  });

  it('ends in order when the signal comes in the middle of its start', async () => {
    const server = start();
    while (processesOf(dataDirectory).length === 0) await new Promise((go) => setTimeout(go, 10));
    await server.end('SIGTERM');
    await untilNoProcessOf(dataDirectory);
    const next = await start().ready();
    expect(await next.ask(COVERAGE)).toEqual(demoAnswer);
    await next.end('SIGTERM');
  });
});
