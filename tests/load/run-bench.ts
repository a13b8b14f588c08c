import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  latencyFigure,
  machine,
  markdown,
  rateFigure,
  type Figure,
  type Report,
} from './report.js';
import { measureBulkImport } from './bulk-import.js';
import { compare, type Effort } from './compare.js';
import {
  manners,
  oneIndicator,
  provinces,
  registerIndicator,
  reportedIndicator,
} from './questions.js';
import { measureStartUp, productEnvironment } from './start-up.js';
import { startServer, type ServerProcess } from './server-process.js';
import { databaseUrlOf, dist, main } from './product.js';
import { measureReadsBesidePushes } from './reads-beside-pushes.js';
import { measureRebuild, measureWrites, untilFolded } from './writes.js';
import { measureBuffers } from './buffers.js';
import { assertFreshAndEqual } from './equal-answers.js';
import { measureNational } from './national/measure-national.js';
import { fullWorld, smallWorld } from './world.js';

const hooks = join(import.meta.dirname, '../support/typescript-hooks.js');
const rivalServer = join(import.meta.dirname, 'hand-written/server.ts');
const results = join(import.meta.dirname, '../../.cache/bench');

/**
 * Runs everything and writes `.cache/bench/report.md` and `report.json`. `--quick` takes a small world and short rounds, `--national`
 * the national part alone, `--enterprises N` so many of them in it.
 */
export async function runBench(parameters: readonly string[]): Promise<void> {
  const quick = parameters.includes('--quick');
  const effort: Effort = quick
    ? { rounds: 3, millisecondsPerRound: 300 }
    : { rounds: 9, millisecondsPerRound: 1000 };
  const directory = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
  const figures: Figure[] = [];
  const details: Record<string, unknown> = {};
  const running: ServerProcess[] = [];
  const start = async (...options: Parameters<typeof startServer>): Promise<ServerProcess> => {
    const server = await startServer(...options);
    running.push(server);
    return server;
  };
  const stopAll = async (): Promise<void> => {
    for (const server of running.splice(0).reverse()) await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void stopAll().finally(() => process.exit(1)));
  }
  const measureSyntheticCountry = async (): Promise<void> => {
    tell('start-up');
    const startUp = await measureStartUp(main, join(directory, 'start-up'));
    details.startUp = startUp;
    figures.push(...startUpFigures(startUp));

    tell('loading through the mutations');
    const home = join(directory, 'world');
    const product = await start([main], productEnvironment(home));
    const databaseUrl = await databaseUrlOf(home);
    const writes = await measureWrites(product.url, databaseUrl, quick ? smallWorld : fullWorld);
    details.writes = writes;
    figures.push(...writes.figures);
    await untilFolded(databaseUrl);
    tell('bulk import');
    const world = quick ? smallWorld : fullWorld;
    figures.push(...(await measureBulkImport(product.url, databaseUrl, writes.besideUrl, world)));

    const rival = await start(['--import', hooks, rivalServer, 'sql', databaseUrl, dist]);
    const constants = await start(['--import', hooks, rivalServer, 'constants', '34']);
    tell('equal answers; a write shows in the next read');
    figures.push(await assertFreshAndEqual(product.url, rival.url, constants.url));
    await untilFolded(databaseUrl);

    tell('shared buffers');
    const buffers = await measureBuffers(databaseUrl);
    details.buffers = buffers.touched;
    figures.push(...buffers.figures);

    for (const indicator of [reportedIndicator, registerIndicator]) {
      const question = oneIndicator('vn', indicator);
      tell(question.name);
      for (const { concurrency, words, bodies } of manners) {
        const body = bodies(question);
        const found = await compare({ ...product, body }, { ...rival, body }, concurrency, effort);
        details[`${question.name}, ${concurrency}${words}`] = found;
        figures.push(latencyFigure(question.name + words, found, 1.3));
      }
    }
    tell(provinces.name);
    for (const { concurrency, words, bodies } of manners) {
      const body = bodies(provinces);
      const found = await compare(
        { ...product, body },
        { ...constants, body },
        concurrency,
        effort,
      );
      details[`${provinces.name}, ${concurrency}${words}`] = found;
      figures.push(rateFigure(provinces.name + words, found, 0.5));
    }
    tell('reads beside pushes');
    const size = quick ? smallWorld : fullWorld;
    const seconds = quick ? 4 : 15;
    const beside = measureReadsBesidePushes(product.url, size, writes.perSecond, seconds);
    figures.push(await beside);
    tell('rebuild and verify');
    figures.push(...(await measureRebuild(home)));
    for (const server of running.splice(0).reverse()) await server.stop();
  };
  const command = ['npm run bench', ...(parameters.length > 0 ? ['--', ...parameters] : [])].join(
    ' ',
  );
  const writeSoFar = (): void => {
    const date = new Date().toISOString().slice(0, 16);
    write({ date, command, machine: machine(), figures, details });
  };
  try {
    if (!parameters.includes('--national')) await measureSyntheticCountry();
    writeSoFar();
    tell('the whole country through its reform');
    const national = await measureNational({
      enterprises: askedEnterprises(parameters) ?? (quick ? 2000 : 100_000),
      directory,
      effort,
    });
    details.national = national.details;
    figures.push(...national.figures);
  } finally {
    await stopAll();
  }
  writeSoFar();
}

/** What stands after `--enterprises`: how many the country of the national part has. */
function askedEnterprises(parameters: readonly string[]): number | undefined {
  const place = parameters.indexOf('--enterprises');
  if (place < 0) return undefined;
  const enterprises = Number(parameters[place + 1]);
  if (!Number.isInteger(enterprises) || enterprises < 1) {
    throw new Error('--enterprises takes how many there are to be');
  }
  return enterprises;
}

function startUpFigures({
  empty,
  second,
  idle,
}: Awaited<ReturnType<typeof measureStartUp>>): Figure[] {
  const seconds = (what: string, value: number, bar: number): Figure => ({
    what: `from the start of the process to the first answer, ${what}`,
    measured: `**${value.toFixed(2)} s**`,
    bar: `under ${bar} s`,
    met: value < bar,
  });
  const weight = idle.pss ?? idle.rss;
  const shared =
    idle.pss === undefined
      ? ''
      : `**${idle.pss.toFixed(0)} MB** with shared pages counted once (PSS); `;
  return [
    seconds('empty data directory', empty, 10),
    seconds('second start', second, 3),
    {
      what: `idle server, ${idle.processes} processes of Node and PostgreSQL`,
      measured: `${shared}${idle.rss.toFixed(0)} MB RSS added up`,
      bar: 'under 200 MB',
      met: weight < 200,
    },
  ];
}

function write(report: Report): void {
  mkdirSync(results, { recursive: true });
  const text = markdown(report);
  writeFileSync(join(results, 'report.md'), text);
  writeFileSync(join(results, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${text}\n`);
}

function tell(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
}
