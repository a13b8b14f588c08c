import { pushClients, reportsPerPush } from '../load-world.js';
import type { Findings } from '../part.js';
import type { Figure } from '../report.js';
import { PushingProcess } from '../pushing-process.js';
import { percentile } from '../statistics.js';
import { readOnceASecond, type Read } from './dashboard-reads.js';
import type { Country } from './open-country.js';
import { amountOfRound } from './reports.js';
import { askedQuarter, openQuarters } from './size.js';
import { partOfPushIn, readerQuestion } from './whole-pushes.js';

const readers = 200;
const mostMilliseconds = 100;

/** What the readers saw. */
interface Seen {
  readonly reads: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: readonly string[];
}

/** Readers at a fixed rate, alone and beside pushers at half of what these reach alone; every answer must hold whole pushes only. */
export async function measureReaders({ product, size, options }: Country): Promise<Findings> {
  const period = openQuarters.readers;
  const bodies = Array.from({ length: readers }, (_, index) =>
    readerQuestion(index, period, askedQuarter),
  );
  const seconds = options.quick ? 3 : 15;
  const { url } = product;
  const pushing = await PushingProcess.start({ url, enterprises: size.enterprises, period });
  const pace = { clients: pushClients, seconds };
  const most = await pushing.push(pace);
  const perSecond = most.reports / most.seconds / 2;
  // Each asks in words of its own, which the server reads for the first time.
  await readOnceASecond(url, bodies, 2);
  const alone = look(await readOnceASecond(url, bodies, seconds));
  const [reads, pushed] = await Promise.all([
    readOnceASecond(url, bodies, seconds),
    pushing.push({ ...pace, perSecond }),
  ]).finally(() => pushing.stop());
  const beside = look(reads);
  return {
    figures: figuresOf(alone, beside, pushed.reports / pushed.seconds),
    details: { enterprises: size.enterprises, alone, beside, perSecond, pushed },
  };
}

function look(reads: readonly Read[]): Seen {
  const times = reads.map(({ milliseconds }) => milliseconds);
  const step = reportsPerPush * amountOfRound;
  const errors = reads.flatMap(({ answer, failed }) => {
    const wrong = failed ? answer : partOfPushIn(answer, step);
    return wrong === undefined ? [] : [wrong];
  });
  return { reads: reads.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99), errors };
}

function figuresOf(alone: Seen, beside: Seen, perSecond: number): Figure[] {
  const what = `${readers} readers of the country and its provinces x 2 figures at 1 request/s each, ${pushClients} pushers of ${perSecond.toFixed(0)} reports/s`;
  const { p50, p99, errors, reads } = beside;
  return [
    {
      what: `${what}: p99`,
      measured: `**${p99.toFixed(1)} ms**, p50 ${p50.toFixed(1)} ms (without pushes ${alone.p99.toFixed(1)} and ${alone.p50.toFixed(1)} ms)`,
      bar: `at most ${mostMilliseconds} ms`,
      met: p99 <= mostMilliseconds,
    },
    {
      what: `${what}: answers that are errors or hold a part of a push`,
      measured: `**${errors.length}** of ${reads}${errors[0] === undefined ? '' : `, such as: ${errors[0]}`}`,
      bar: 'none',
      met: errors.length === 0 && alone.errors.length === 0,
    },
  ];
}
