import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Effort } from '../compare.js';
import { databaseUrlOf, main, observe, systemClock, systemPrincipal, today } from '../product.js';
import { reportedIndicator } from '../questions.js';
import type { Figure } from '../report.js';
import { startServer, type ServerProcess } from '../server-process.js';
import { untilFolded } from '../writes.js';
import { productEnvironment } from '../start-up.js';
import { openBuiltParts } from './built-parts.js';
import { fillCountry } from './fill-country.js';
import { measureTrees, reportedPeriod } from './measure-trees.js';
import { madeUpShape, nationalCounts } from './national-shape.js';
import { reformQuestions } from './questions-of-reform.js';
import { readThroughReform } from './reads-through-reform.js';
import { realShape } from './real-shape.js';
import { reformRow } from './reform.js';

const hooks = join(import.meta.dirname, '../../support/typescript-hooks.js');
const reformProcess = join(import.meta.dirname, 'reform-process.ts');

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
    const { application } = parts;
    const { scope } = systemPrincipal;
    const product = { application, observe, scope, today: today(systemClock) };
    const trees = await measureTrees(server, databaseUrl, product, shape, options.effort);
    await application.close();
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
