import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { compare, type Effort } from '../compare.js';
import { databaseUrlOf, main, systemClock, today } from '../product.js';
import { bodyOf, registerIndicator, reportedIndicator } from '../questions.js';
import type { Figure } from '../report.js';
import { startServer, type ServerProcess } from '../server-process.js';
import { untilFolded } from '../writes.js';
import { productEnvironment } from '../start-up.js';
import { openBuiltParts } from './built-parts.js';
import { databaseTime } from './database-time.js';
import { fillCountry } from './fill-country.js';
import type { NationalParts } from './national-parts.js';
import { madeUpShape, nationalCounts, type NationalShape } from './national-shape.js';
import { eve, quarters, reformQuestions } from './questions-of-reform.js';
import { readThroughReform } from './reads-through-reform.js';
import { realShape } from './real-shape.js';
import { reformRow } from './reform.js';

const hooks = join(import.meta.dirname, '../../support/typescript-hooks.js');
const reformProcess = join(import.meta.dirname, 'reform-process.ts');
const reportedPeriod = '2024-H2';

/** What the national part takes. */
export interface NationalOptions {
  readonly enterprises: number;
  /** Where the data directory and the act are written. */
  readonly directory: string;
  readonly effort: Effort;
}

/**
 * The reform of 2025-07-01 with all facts, beside readers, and questions under the trees of before. The units are those of the
 * folder NATIONAL_DATA, else made up in the same numbers.
 */
export async function measureNational(
  options: NationalOptions,
): Promise<{ figures: Figure[]; details: unknown }> {
  const folder = process.env.NATIONAL_DATA;
  const shape = folder === undefined ? madeUpShape(nationalCounts) : realShape(folder);
  const home = join(options.directory, 'national');
  const environment = { ...productEnvironment(home), SEED: 'reference' };
  const server = await startServer([main], environment);
  try {
    const databaseUrl = await databaseUrlOf(home);
    const parts = await openBuiltParts(databaseUrl);
    const filling = performance.now();
    const split = await fillCountry(parts, shape, options.enterprises, today(systemClock));
    const filled = (performance.now() - filling) / 1000;
    const act = join(options.directory, 'reform.json');
    writeFileSync(act, JSON.stringify(reformRow(shape, split)));
    const reform = await measureReform(server, databaseUrl, act, options.enterprises);
    const waiting = performance.now();
    await untilFolded(databaseUrl);
    const foldedAfter = (performance.now() - waiting) / 1000;
    await parts.application.refreshDefinitions();
    const trees = await measureTrees(server, databaseUrl, parts, shape, options.effort);
    await parts.application.close();
    const details = {
      ...reform.details,
      ...trees.details,
      filled,
      foldedAfter,
      isReal: folder !== undefined,
    };
    return { figures: [...reform.figures, ...trees.figures], details };
  } finally {
    await server.stop();
  }
}

/** What the process of the act tells. */
interface Told extends Readonly<Record<'opened' | 'closed' | 'merged' | 'split', number>> {
  readonly seconds: number;
  /** Seconds. */
  readonly processor: { readonly postgres: number; readonly node: number };
}

async function measureReform(
  server: ServerProcess,
  databaseUrl: string,
  act: string,
  enterprises: number,
): Promise<{ figures: Figure[]; details: object }> {
  let told = '';
  const questions = reformQuestions(reportedIndicator, reportedPeriod);
  const reads = await readThroughReform(server.url, questions, async () => {
    const parameters = ['--import', hooks, reformProcess, databaseUrl, act];
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`the reform ended with ${code}`);
  });
  const { seconds, processor, ...counts } = JSON.parse(told) as Told;
  const { reads: answers, sawAfter, p50, p99, longest } = reads;
  const figures = [
    {
      what: `the reform of 2025-07-01 as one act with the facts of ${enterprises} enterprises, beside readers: ${counts.opened} opened, ${counts.closed} closed, ${counts.merged} merged, ${counts.split} split`,
      measured: `**${seconds.toFixed(1)} s**; processor of PostgreSQL ${processor.postgres.toFixed(1)} s, of Node ${processor.node.toFixed(1)} s`,
      bar: 'under 60 s',
      met: seconds < 60,
    },
    {
      what: 'reads of the country and its provinces meanwhile, 4 at once: each sees before or after, the eve stays as it was',
      measured: `longest **${longest.toFixed(0)} ms** of ${answers} (p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(0)} ms; ${sawAfter} saw after)`,
      bar: 'never more than 1 s',
      met: longest < 1000,
    },
  ];
  return { figures, details: { reads, reform: { seconds, processor, ...counts } } };
}

async function measureTrees(
  server: ServerProcess,
  databaseUrl: string,
  parts: NationalParts,
  shape: NationalShape,
  effort: Effort,
): Promise<{ figures: Figure[]; details: object }> {
  const options = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1';
  const client = new Client({ connectionString: databaseUrl, options });
  await client.connect();
  const ids = new Map(
    (await client.query<{ id: number; code: string }>('select id, code from unit')).rows.map(
      ({ id, code }) => [code, id],
    ),
  );
  const provinces = shape.before.filter(({ kind }) => kind === 'PROVINCE').map(({ code }) => code);
  const merged = new Set(shape.merged.map(({ from }) => from));
  const left = provinces.filter((code) => !merged.has(code));
  const time = (units: readonly string[], periods: readonly string[], metric: string, tree: Tree) =>
    databaseTime(
      client,
      parts,
      units.flatMap((code) =>
        periods.map((period) => ({
          unit: ids.get(code) ?? 0,
          metric,
          period,
          by: [],
          where: [],
          stage: 'PROVISIONAL' as const,
          tree,
        })),
      ),
    );
  const asOf: Tree = { basis: 'AS_OF', asOf: eve };
  const current: Tree = { basis: 'CURRENT' };
  const once = [reportedPeriod];
  const figures: Figure[] = [];
  const tell = (what: string, ms: number, most?: number): void => {
    figures.push({
      what: `${what}: time in the database`,
      measured: `**${ms.toFixed(2)} ms**`,
      bar: most === undefined ? '' : `under ${most} ms`,
      met: most === undefined ? undefined : ms < most,
    });
  };
  const rolledUp = await time(['vn'], once, reportedIndicator, current);
  tell(`${reportedIndicator} of the country, rolled up`, rolledUp);
  const eveOfCountry = await time(['vn'], once, reportedIndicator, asOf);
  tell(`${reportedIndicator} of the country AS_OF the eve of the reform`, eveOfCountry, 25);
  const eveOfProvinces = await time(provinces, once, reportedIndicator, asOf);
  tell(`the same of the ${provinces.length} provinces of then`, eveOfProvinces);
  const districts = shape.before.filter(({ kind }) => kind === 'DISTRICT').map(({ code }) => code);
  const eveOfDistricts = await time(districts.slice(0, 34), once, reportedIndicator, asOf);
  tell('the same of 34 districts of then, added up from their atoms', eveOfDistricts);
  const series = await time(left, quarters, registerIndicator, { basis: 'AT_PERIOD' });
  tell(
    `${registerIndicator} of ${left.length} provinces x ${quarters.length} quarters AT_PERIOD`,
    series,
    50,
  );
  const today = await time(left, quarters, registerIndicator, current);
  tell('the same under the tree of today', today);
  await client.end();
  const pace = await compare(
    { ...server, body: bodyOf(ofCountry(`, tree: { basis: AS_OF, asOf: "${eve}" }`)) },
    { ...server, body: bodyOf(ofCountry('')) },
    1,
    effort,
  );
  figures.push({
    what: `${reportedIndicator} of the country AS_OF the eve of the reform over HTTP: p50 to that of the rolled-up answer`,
    measured: `**${pace.p50Ratio.toFixed(2)}** (${pace.product.p50.toFixed(2)} ms to ${pace.rival.p50.toFixed(2)} ms)`,
    bar: 'at most 20',
    met: pace.p50Ratio <= 20,
  });
  return {
    figures,
    details: {
      rolledUp,
      eveOfCountry,
      eveOfProvinces,
      eveOfDistricts,
      series,
      seriesToday: today,
      pace,
    },
  };
}

type Tree = NonNullable<Parameters<typeof databaseTime>[2][number]['tree']>;

function ofCountry(tree: string): { name: string; query: string } {
  const asked = `code: "${reportedIndicator}", period: "${reportedPeriod}"${tree}`;
  return {
    name: 'country',
    query: `{ unit(code: "vn") { code indicator(${asked}) { value numerator denominator } } }`,
  };
}
